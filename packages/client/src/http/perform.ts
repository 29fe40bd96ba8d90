import type { Context } from '../context.ts'
import { type ApiErrorCode, callFailed } from '../errors/api-error.ts'
import type { Call } from './call.ts'
import { send } from './send.ts'

/**
 * Calls the platform, and ends by the deadline, or when the caller says so, even where a step of it does not heed the signal.
 *
 * @throws ApiError
 */
export async function perform(context: Context, call: Call): Promise<unknown> {
  const { signal, deadline = context.deadline } = call
  const controller = new AbortController()
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const end = (code: ApiErrorCode): void => reject(callFailed(call, code, { retryable: code === 'timed_out' }))
  const abort = (): void => end('aborted')
  const cancel = context.timer(deadline, () => end('timed_out'))
  signal?.addEventListener('abort', abort)
  const work = context.pacing?.send ?? send
  if (signal?.aborted) abort()
  else work(context, call, controller.signal).then(resolve, reject)
  try {
    return await promise
  } catch (error) {
    // Whatever is still under way, and the rest of an answer that is too large.
    controller.abort()
    throw error
  } finally {
    cancel()
    signal?.removeEventListener('abort', abort)
  }
}
