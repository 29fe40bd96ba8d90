import { isMetaHost } from '@darkroom/contract'

/** A route of the global `fetch`, until it is disposed of. */
export interface Route extends Disposable {
  /** Gives the global `fetch` back. */
  restore(): void
}

type GlobalFetch = typeof globalThis.fetch

/**
 * Has the global `fetch` answer for Meta's hosts by a function, until the route is restored. All other hosts are asked as before.
 *
 * @param answer Such as the `fetch` of a test's world.
 * @example
 * import { openWorld, routeFetch } from '@darkroom/platform/testing'
 * await using world = openWorld({ asOf: '2026-10-01' })
 * using route = routeFetch(world.fetch)
 * const answer = await fetch('https://graph.instagram.com/me')
 * answer.status // => 400
 */
export function routeFetch(answer: GlobalFetch): Route {
  const before = globalThis.fetch
  let isOver = false
  const routed: GlobalFetch = (input, init) => (!isOver && isMetas(input) ? answer(input, init) : before(input, init))
  globalThis.fetch = routed
  const restore = (): void => {
    isOver = true
    // Somebody may have put another in its place since; that one keeps it, and leads through here.
    if (globalThis.fetch === routed) globalThis.fetch = before
  }
  return { restore, [Symbol.dispose]: restore }
}

function isMetas(input: Parameters<GlobalFetch>[0]): boolean {
  const url = URL.parse(typeof input === 'string' ? input : input instanceof URL ? input.href : input.url)
  return url !== null && isMetaHost(url.hostname)
}
