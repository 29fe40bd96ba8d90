import { expectedAmount, isAmount } from '../check-options.ts'
import type { Context } from '../context.ts'
import { callFailed } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import type { CallOptions } from '../options.ts'
import type { NamedCall } from './call.ts'

/**
 * Work for a call that ends by the deadline, or when the caller says so, even where a step of it does not heed the signal.
 *
 * @throws ApiError `timed_out` or `aborted`, OptionError, and what the work throws.
 */
export function bounded<T>(
  context: Context,
  call: NamedCall & CallOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, deadline = context.deadline } = call
  return new Promise((resolve, reject) => {
    if (!isAmount(deadline)) throw invalidOption('deadline', expectedAmount)
    const controller = new AbortController()
    const over = (): void => {
      cancel()
      signal?.removeEventListener('abort', abort)
    }
    const fail = (error: unknown): void => {
      over()
      // Whatever is still under way, and the rest of an answer that is too large.
      controller.abort()
      reject(error)
    }
    const end = (code: 'aborted' | 'timed_out'): void =>
      fail(callFailed(call, code, { retryable: code === 'timed_out' }))
    const abort = (): void => end('aborted')
    if (signal && !signal.addEventListener) throw invalidOption('signal', 'an AbortSignal')
    signal?.addEventListener('abort', abort)
    const cancel = context.timer(deadline, () => end('timed_out'))
    if (signal?.aborted) return abort()
    const succeed = (value: T): void => {
      over()
      resolve(value)
    }
    work(controller.signal).then(succeed, fail)
  })
}
