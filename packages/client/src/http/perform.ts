import type { Context } from '../context.ts'
import { ApiError, type ApiErrorCode, type ApiErrorDetails } from '../errors/api-error.ts'
import { type Call, nameOf } from './call.ts'
import { type Reply, send } from './send.ts'

/** How many repeats an app may have left: each costs one, each success gives a tenth back. A platform that is down is not hammered. */
const mostRepeats = 10

/**
 * Calls the platform: waits where the limits are near, repeats what is safe to repeat, and ends by the deadline.
 *
 * @throws ApiError
 */
export async function perform(context: Context, call: Call): Promise<Reply> {
  const { now, wait, options, pacing } = context
  const request = nameOf(call)
  const failed = (code: ApiErrorCode, what: string, details: Omit<ApiErrorDetails, 'request'> = {}): ApiError =>
    new ApiError(code, `${request} ${what}`, { request, ...details })
  const until = now() + (call.deadline ?? options.deadline ?? 30_000)
  const retryAfter = pacing?.pauseBefore(call) ?? 0
  if (now() + retryAfter >= until) {
    throw failed('rate_limited', 'was not sent: the limit is used up.', { retryable: true, retryAfter })
  }
  return untilEnded(context, call, until - now(), failed, async (signal, orEnded) => {
    if (retryAfter > 0) await orEnded(wait(retryAfter))
    for (let attempt = 1; ; attempt++) {
      try {
        const reply = await orEnded(send(context, call, signal))
        context.repeats = Math.min(mostRepeats, context.repeats + 0.1)
        return reply
      } catch (error) {
        if (!(error instanceof ApiError && error.retryable && call.repeatable) || signal.aborted) throw error
        const delay = error.retryAfter ?? backOff(context, attempt, error.code === 'rate_limited' ? 5000 : 300)
        if (attempt >= (options.attempts ?? 3) || context.repeats < 1 || now() + delay >= until) throw error
        context.repeats -= 1
        options.logger?.debug?.(`${request} is tried again`, { code: error.code, attempt, delay })
        await orEnded(wait(delay))
      }
    }
  })
}

type Work = (signal: AbortSignal, orEnded: <T>(step: Promise<T>) => Promise<T>) => Promise<Reply>

/** Does work that ends by the deadline, or when the caller says so, even where a step of it does not heed the signal. */
async function untilEnded(
  context: Context,
  { signal: outer }: Call,
  milliseconds: number,
  failed: (code: ApiErrorCode, what: string, details?: { retryable: boolean }) => ApiError,
  work: Work,
): Promise<Reply> {
  const controller = new AbortController()
  let error: ApiError | undefined
  let reject: (error: ApiError) => void = () => undefined
  const end = (by: ApiError): void => {
    error = by
    controller.abort()
    reject(by)
  }
  const abort = (): void => end(failed('aborted', 'was aborted.'))
  if (outer?.aborted === true) throw failed('aborted', 'was aborted.')
  outer?.addEventListener('abort', abort)
  const cancel = context.timer(milliseconds, () =>
    end(failed('timed_out', 'was not answered in time.', { retryable: true })),
  )
  const orEnded = async <T>(step: Promise<T>): Promise<T> => {
    const ended = new Promise<never>((_, no) => {
      reject = no
    })
    if (error !== undefined) reject(error)
    return Promise.race([ended, step])
  }
  try {
    return await work(controller.signal, orEnded)
  } catch (thrown) {
    // What a fetch that heeds the signal throws is the same as its end.
    throw error ?? thrown
  } finally {
    cancel()
    outer?.removeEventListener('abort', abort)
  }
}

/** Full jitter: anything between nothing and a bound that doubles, so that many processes do not come back at once. */
export function backOff(context: Pick<Context, 'random'>, attempt: number, base: number): number {
  const [high = 0, low = 0] = context.random(new Uint8Array(2))
  return Math.round(((high * 256 + low) / 65_536) * Math.min(60_000, base * 2 ** attempt))
}
