import { isMetaHost } from '@darkroom/contract'

type GlobalFetch = typeof globalThis.fetch

/**
 * Has the global `fetch` answer for Meta's hosts by a function. All other hosts are asked as before.
 *
 * @returns A function that gives the global `fetch` back.
 */
export function routeFetch(answer: GlobalFetch): () => void {
  const before = globalThis.fetch
  let isOver = false
  const routed: GlobalFetch = (input, init) => (!isOver && isMetas(input) ? answer(input, init) : before(input, init))
  globalThis.fetch = routed
  return () => {
    isOver = true
    // Somebody may have put another in its place since; that one stays, and leads through here.
    if (globalThis.fetch === routed) globalThis.fetch = before
  }
}

function isMetas(input: Parameters<GlobalFetch>[0]): boolean {
  const url = URL.parse(typeof input === 'string' ? input : input instanceof URL ? input.href : input.url)
  return url !== null && isMetaHost(url.hostname)
}
