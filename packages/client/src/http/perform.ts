import type { Context } from '../context.ts'
import { bounded } from './bounded.ts'
import type { Call } from './call.ts'
import { send } from './send.ts'

/**
 * Calls the platform, up to the deadline or until the caller aborts.
 *
 * @throws ApiError
 */
export function perform(context: Context, call: Call): Promise<unknown> {
  return bounded(context, call, (signal) => (context.pacer?.send ?? send)(context, call, signal))
}
