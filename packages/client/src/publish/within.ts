import { expectedAmount, isAmount } from '../check-options.ts'
import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { isFunction } from '../json-value.ts'
import type { PublishOptions } from './options.ts'

const usualDeadline = 15 * 60_000

/**
 * Runs a publish up to its deadline, or until the caller aborts.
 *
 * @param over Creates the error for an end that was forced.
 */
export async function within<T>(
  { timer }: Context,
  { signal, deadline = usualDeadline }: PublishOptions,
  work: (signal: AbortSignal) => Promise<T>,
  over: (code: 'timed_out' | 'aborted') => Error,
): Promise<T> {
  if (!isAmount(deadline)) throw invalidOption('deadline', expectedAmount, deadline)
  if (signal !== undefined && !isFunction((signal as Partial<AbortSignal> | null)?.removeEventListener)) {
    throw invalidOption('signal', 'an AbortSignal', signal)
  }
  const controller = new AbortController()
  const ended = Promise.withResolvers<never>()
  const end = (code: 'timed_out' | 'aborted'): void => {
    ended.reject(over(code))
    // What still runs ends at its next call.
    controller.abort()
  }
  const abort = (): void => end('aborted')
  const cancel = timer(deadline, () => end('timed_out'))
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  try {
    return await Promise.race([ended.promise, work(controller.signal)])
  } finally {
    cancel()
    signal?.removeEventListener('abort', abort)
    controller.abort()
  }
}
