import { isMetaHost } from '@darkroom/contract'

/** Redirects that are followed, as with `fetch`. */
const most = 20

/**
 * Sends a request as `fetch` does: it follows redirects unless the request says otherwise, and ends when its signal aborts.
 *
 * @param outside Answers where a redirect leads away from Meta's hosts.
 */
export async function follow(
  request: Request,
  inside: (request: Request) => Promise<Response>,
  outside: (request: Request) => Response | Promise<Response>,
): Promise<Response> {
  let current = request
  for (let count = 0; count <= most; count++) {
    const isInside = isMetaHost(new URL(current.url).hostname)
    const body = current.body === null ? undefined : await current.clone().arrayBuffer()
    const response = await unlessEnded(Promise.resolve(isInside ? inside(current) : outside(current)), request.signal)
    const location = response.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return told(response, current.url)
    if (request.redirect === 'manual') return response
    if (request.redirect === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    current = nextRequest(current, response.status, new URL(location, current.url), body)
  }
  throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') })
}

/** What the standard of `fetch` makes of a request at a redirect. */
function nextRequest({ method, headers, url, signal }: Request, status: number, to: URL, body?: ArrayBuffer): Request {
  const becomesGet = (status === 303 && method !== 'HEAD') || (status < 303 && method === 'POST')
  const next = new Headers(headers)
  if (becomesGet) for (const name of ['content-type', 'content-length', 'content-encoding']) next.delete(name)
  if (to.origin !== new URL(url).origin) for (const name of ['authorization', 'cookie']) next.delete(name)
  return becomesGet || body === undefined
    ? new Request(to, { method: becomesGet ? 'GET' : method, headers: next, signal })
    : new Request(to, { method, headers: next, body, signal })
}

/** An answer that is made by a function has no URL of its own. */
function told(response: Response, url: string): Response {
  if (response.url === '') Object.defineProperty(response, 'url', { value: url.replace(/#.*/, '') })
  return response
}

async function unlessEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const end = (): void => reject(signal.reason)
  signal.addEventListener('abort', end)
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}
