/**
 * Keeps the moments until which an app must not make calls: any calls, or calls for one account or Page. By default each process
 * keeps what its own answers said. If several processes share one (in Redis or in a table), all of them wait.
 *
 * Names have the form `<app id>` and `<app id>/<account>`, at most 100 characters, and never hold a token. Moments are Unix
 * milliseconds. If a function throws or rejects, the call is made anyway and the logger is warned.
 *
 * @example
 * import { createInstagram, type Pacing } from '@darkroom/client/instagram'
 * const shared = new Map<string, number>() // a store that all processes share
 * const pacing: Pacing = {
 *   getCoolUntil: async (names) => Math.max(0, ...names.map((name) => shared.get(name) ?? 0)),
 *   setCoolUntil: async (name, until) => void shared.set(name, until),
 * }
 * const answers = [Response.json({ id: '1' }, { headers: { 'x-app-usage': '{"call_count":100}' } })]
 * const fetch = async () => answers.shift() ?? Response.json({ id: '1' })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], fetch, pacing }
 * await createInstagram(options).as('IGAAexample').me()
 * shared.has('990602627938098') // => true
 */
export interface Pacing {
  /** Returns the latest moment that is stored for these names, or 0. A call waits until then. Called before each call. */
  getCoolUntil(names: readonly string[]): number | Promise<number>
  /** Stores a moment, when an answer says that a limit is near or reached. Called with 0 when there is room again. */
  setCoolUntil(name: string, until: number): unknown
}

/** The most names to keep. */
export const mostNames = 1000

/** A {@link Pacing} in the memory of this process. */
export function pacingInMemory(now: () => number): Pacing {
  const cooling = new Map<string, number>()
  let latest = 0
  return {
    getCoolUntil(names) {
      const moment = now()
      // If the clock was set back, calls would wait too long.
      if (moment < latest) cooling.clear()
      latest = moment
      return cooling.size && Math.max(0, ...names.map((name) => cooling.get(name) ?? 0))
    },
    setCoolUntil(name, until) {
      cooling.delete(name)
      if (until) cooling.set(name, until)
      const [oldest = ''] = cooling.keys()
      if (cooling.size > mostNames) cooling.delete(oldest)
    },
  }
}
