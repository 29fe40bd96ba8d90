import { expectedAmount, isAmount } from '../check-options.ts'
import type { Context } from '../context.ts'
import { callFailed } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { isFunction, type JsonRecord } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import type { NamedCall } from './call.ts'

/**
 * Runs the work of a call and ends it at the deadline, or when the caller aborts it, even if a step ignores the signal.
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
    if (!isAmount(deadline)) throw invalidOption('deadline', expectedAmount, deadline)
    const controller = new AbortController()
    let cancel: (() => void) | undefined
    const over =
      <V>(settle: (value: V) => void) =>
      (value: V): void => {
        settle(value)
        signal?.removeEventListener('abort', abort)
        cancel?.()
      }
    const fail = over((error) => {
      // Ends whatever is still running, including the rest of an answer that is too large.
      controller.abort()
      reject(error)
    })
    const ender = (code: 'aborted' | 'timed_out') => (): void =>
      fail(callFailed(call, code, { retryable: code === 'timed_out' }))
    const abort = ender('aborted')
    if (!isFunction(((signal ?? controller.signal) as unknown as JsonRecord)['removeEventListener'])) {
      throw invalidOption('signal', 'an AbortSignal', signal)
    }
    signal?.addEventListener('abort', abort)
    cancel = context.timer(deadline, ender('timed_out'))
    if (signal?.aborted) abort()
    if (!controller.signal.aborted) work(controller.signal).then(over(resolve), fail)
  })
}
