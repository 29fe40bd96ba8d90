import type { Context } from '../context.ts'
import { type ApiErrorCode, callFailed } from '../errors/api-error.ts'
import type { Call } from './call.ts'
import { send } from './send.ts'

/**
 * Calls the platform, and ends by the deadline, or when the caller says so, even where a step of it does not heed the signal.
 *
 * @throws ApiError
 */
export function perform(context: Context, call: Call): Promise<unknown> {
  const { signal, deadline = context.deadline } = call
  const work = context.pacing?.send ?? send
  return new Promise((resolve, reject) => {
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
    const end = (code: ApiErrorCode): void => fail(callFailed(call, code, { retryable: code === 'timed_out' }))
    const abort = (): void => end('aborted')
    const cancel = context.timer(deadline, () => end('timed_out'))
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) return abort()
    const succeed = (value: unknown): void => {
      over()
      resolve(value)
    }
    work(context, call, controller.signal).then(succeed, fail)
  })
}
