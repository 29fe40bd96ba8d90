/**
 * A visitor of a recipe's app, who keeps cookies, and who clicks Authorize by Darkroom's console. No part of an app.
 *
 * @param {(request: Request) => Promise<Response>} handle The app.
 */
export function createVisitor(handle) {
  const cookies = new Map()
  async function visit(address, init = {}) {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    headers.set('origin', 'http://localhost:3000')
    const url = new URL(address, 'http://localhost:3000')
    url.hash = '' // which a browser keeps to itself
    const response = await handle(new Request(url, { ...init, headers, redirect: 'manual' }))
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
      cookies.set(name, value)
    }
    return response
  }
  return { visit, clickAuthorize }
}

/** Answers an authorization window as a person would, and returns the redirect URL. */
async function clickAuthorize(url) {
  const { DARKROOM_URL, DARKROOM_USERNAME } = process.env
  const answer = await fetch(`${DARKROOM_URL}/console/api/v1/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: String(url), username: DARKROOM_USERNAME }),
  })
  const { location, error } = await answer.json()
  if (error !== undefined) throw new Error(`The authorization window refused: ${error.message}`)
  return location
}

/** The app as a function of a request, for one that is a listener of Node's HTTP server. Ends with `server.close()`. */
export async function listening(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const { method, headers } = request
    const body = method === 'POST' ? await request.text() : undefined
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { method, headers, body, redirect: 'manual' })
  }
}
