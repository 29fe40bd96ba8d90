/**
 * Where it is kept until when an app must not call: the whole app, or on behalf of one account or Page. Without one, each process
 * knows only what its own answers said. Several processes that share one (in Redis, or in a table) hold back together.
 *
 * Names have the form `<app id>` and `<app id>/<account>`, at most 100 characters, and never hold a token. Moments are Unix
 * milliseconds. A function that throws or rejects holds back no call: the logger is warned.
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
  /** The latest moment until which any of these is to be left alone; 0, or a moment that has passed: call. Asked before each call. */
  getCoolUntil(names: readonly string[]): number | Promise<number>
  /** Told when an answer says that there is little or nothing left, and again with 0 when there is enough. */
  setCoolUntil(name: string, until: number): unknown
}

/** So many names are kept at most. */
export const mostNames = 1000

/** A {@link Pacing} in the memory of this process. */
export function pacingInMemory(now: () => number): Pacing {
  const cooling = new Map<string, number>()
  let latest = 0
  return {
    getCoolUntil(names) {
      const moment = now()
      // With a clock that was set back, calls would be held back without an end.
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
