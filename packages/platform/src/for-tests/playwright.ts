/**
 * Playwright's browser in a test's world: Instagram's sites under their real names, without a port and without the network. The types are
 * structural, so that nothing depends on Playwright.
 *
 * @module
 */

import { isMetaHost } from '@darkroom/contract'
import type { TestWorld } from './world.ts'

/** What is needed of Playwright's `BrowserContext`. */
export interface BrowserContextLike {
  route(url: (url: URL) => boolean, handler: (route: RouteLike) => Promise<void>): Promise<unknown>
  cookies(urls: string): Promise<readonly { readonly name: string; readonly value: string }[]>
}

/** What is needed of Playwright's `Route`. */
export interface RouteLike {
  request(): RequestLike
  fulfill(answer: { status: number; headers: Record<string, string>; body: Buffer }): Promise<void>
  abort(reason: string): Promise<void>
}

/** What is needed of Playwright's `Request`. */
export interface RequestLike {
  url(): string
  method(): string
  headers(): Record<string, string>
  postDataBuffer(): Buffer | null
  isNavigationRequest(): boolean
}

/**
 * Has a browser's requests to Meta's hosts answered by a test's world. Other addresses, such as those of the app, are asked as usual.
 *
 * @param context Playwright's `context` fixture, or one of `browser.newContext()`. The route ends with it.
 * @example
 * import { openWorld } from '@darkroom/platform/testing'
 * import { routeBrowser } from '@darkroom/platform/testing/playwright'
 * import type { BrowserContext } from 'playwright-core'
 * const inWorld = async (context: BrowserContext) => {
 *   const world = openWorld({ asOf: '2026-10-01' })
 *   await routeBrowser(context, world)
 * }
 * inWorld.length // => 1
 */
export async function routeBrowser(context: BrowserContextLike, world: Pick<TestWorld, 'platform'>): Promise<void> {
  await context.route(
    ({ hostname }) => isMetaHost(hostname),
    async (route) => {
      const request = route.request()
      const cookies = await context.cookies(request.url())
      const headers = new Headers(Object.entries(request.headers()).filter(([name]) => !name.startsWith(':')))
      if (cookies.length > 0) headers.set('cookie', cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
      const body = request.postDataBuffer()
      const asked = new Request(request.url(), {
        method: request.method(),
        headers,
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      })
      const answer = await world.platform.fetch(asked).catch(() => undefined)
      if (answer === undefined) return route.abort('connectionreset')
      return route.fulfill(await asFulfilled(answer, request))
    },
  )
}

async function asFulfilled(
  answer: Response,
  request: RequestLike,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const headers = Object.fromEntries(answer.headers)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies.join('\n')
  const { location } = headers
  if (answer.status < 300 || answer.status >= 400 || location === undefined || !request.isNavigationRequest())
    return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) }
  // Playwright asks its routes for the first address only, and sends what a redirect leads to into the network.
  const to = new URL(location, request.url()).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const page = `<!doctype html><title>Redirect</title><meta http-equiv="refresh" content="0;url=${to}">`
  delete headers['location']
  return { status: 200, headers: { ...headers, 'content-type': 'text/html' }, body: Buffer.from(page) }
}
