import { isMetaHost } from '@darkroom/contract'

/** A place below a path of some other server, such as a route of the app that is developed. */
export interface Mount {
  /** A request as it would be at the root. */
  enter(request: Request): Request
  /** An answer as it has to be below the path. @param request As it was entered with. */
  leave(response: Response, request: Request): Promise<Response>
}

/**
 * Makes what answers at the root answer below a path. A request whose path was cut by the server in front is taken as it is.
 *
 * @param origin Darkroom's own, with the path: `http://localhost:3000/api/instagram`.
 * @returns undefined for an origin without a path.
 */
export function mountBelow(origin: string): Mount | undefined {
  const below = pathOf(origin)
  if (below === '') return undefined
  return {
    enter: (request) => {
      const { origin, pathname } = new URL(request.url)
      if (pathname !== below && !pathname.startsWith(`${below}/`)) return request
      const rest = request.url.slice(request.url.indexOf(below, origin.length) + below.length)
      return new Request(`${origin}${rest.startsWith('/') ? '' : '/'}${rest}`, request)
    },
    leave: async (response, request) => {
      const { origin, hostname } = new URL(request.url)
      return isMetaHost(hostname) ? response : moved(response, origin, below)
    },
  }
}

/** The path of an origin; empty at the root. */
function pathOf(origin: string): string {
  return new URL(origin).pathname.replace(/\/$/, '')
}

async function moved(response: Response, origin: string, below: string): Promise<Response> {
  const headers = new Headers(response.headers)
  const location = headers.get('location')
  if (location !== null) headers.set('location', movedAddress(location, origin, below))
  const kind = /^(?:text\/(html|css|javascript|plain)|application\/(json))\b/i.exec(headers.get('content-type') ?? '')
  const { status, statusText } = response
  if (kind === null || response.body === null) return new Response(response.body, { status, statusText, headers })
  headers.delete('content-length')
  const text = movedLinks(await response.text(), kind[1] ?? kind[2] ?? '', below)
  return new Response(movedAddresses(text, origin, below), { status, statusText, headers })
}

function movedAddress(address: string, origin: string, below: string): string {
  return /^\/(?!\/)/.test(address) ? below + address : movedAddresses(address, origin, below)
}

/** Links from the root, as this server's own pages write them. */
function movedLinks(text: string, kind: string, below: string): string {
  if (kind === 'html')
    return text.replace(/(\s(?:href|src|action|formaction|poster|data-[\w-]+)=")\/(?!\/)/g, `$1${below}/`)
  if (kind === 'css') return text.replace(/(\burl\(["']?)\/(?!\/)/g, `$1${below}/`)
  return kind === 'javascript' ? text.replace(/(["'])\/console\b/g, `$1${below}/console`) : text
}

/** Addresses below this server's own origin that name one of Meta's hosts, in JSON with its slashes escaped. The app's own addresses stay. */
function movedAddresses(text: string, origin: string, below: string): string {
  const escaped = (address: string): string => address.replaceAll('/', '\\/')
  const moves = [
    [`${origin}/`, `${origin}${below}/`],
    [escaped(`${origin}/`), escaped(`${origin}${below}/`)],
  ] as const
  return moves.reduce((moving, [from, to]) => {
    const [first = '', ...parts] = moving.split(from)
    return first + parts.map((part) => (beginsWithHost(part) ? to : from) + part).join('')
  }, text)
}

function beginsWithHost(rest: string): boolean {
  return isMetaHost(/^[\w.-]+/.exec(rest)?.[0] ?? '')
}
