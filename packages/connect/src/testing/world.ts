import { createServer, type Server } from 'node:http'
import type { Login } from '@darkroom/contract'
import { createPlatform, type Platform, type PlatformOptions, sampleWorld, type WorldFile } from '@darkroom/platform'
import { getRequestListener } from '@hono/node-server'
import { Agent } from 'undici'
import type { Logger } from '../base/logger.ts'
import { type Connect, openConnect } from '../connect.ts'
import type { Context } from '../context.ts'
import type { ConnectOptions } from '../options.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { createRootKey, type KeyProvider, rootKeys } from '../vault/key-provider.ts'
import { Secret } from '../vault/secret.ts'

/** Where connect is reached in tests; nothing listens there. */
export const publicUrl = 'http://localhost:4100'

/** What an answer has, which a test looks into without ceremony. */
// biome-ignore lint/suspicious/noExplicitAny: every test reads another answer
export type Answered = any // oxlint-disable-line typescript/no-explicit-any

/** Connect and Instagram, on one clock. */
export interface TestWorld extends AsyncDisposable {
  readonly platform: Platform
  readonly connect: Connect
  readonly context: Context
  /** Where the platform is reached. */
  readonly origin: string
  readonly store: Store
  readonly tenantId: string
  readonly key: string
  readonly keys: KeyProvider
  /** Everything that was logged, as text. */
  readonly logged: string[]
  /** Calls the API with the key. */
  api(
    path: string,
    init?: RequestInit & { readonly key?: string },
  ): Promise<{ status: number; body: Answered; response: Response }>
  /** A browser with cookies, which follows no redirects. */
  browser(): TestBrowser
  /** Links an account by its own page, and returns the connection's id. */
  link(wanted?: LinkWish): Promise<string>
  /** Moves the clock to a moment from now, stopping wherever work is due. */
  advance(milliseconds: number): Promise<void>
  /** Moves the clock without any work. */
  jump(milliseconds: number): void
}

/** A link, and what the person does at the window. */
export interface LinkWish {
  readonly login?: Login
  readonly connection?: string
  readonly lifetime?: 'short'
  readonly username?: string
  readonly decline?: readonly string[]
  readonly pages?: readonly string[]
}

/** Sends requests to connect as a browser does. */
export interface TestBrowser {
  get(url: string): Promise<Response>
  post(url: string, form: Record<string, string>): Promise<Response>
  /** Opens a link's page and presses its button. Returns the window's URL. */
  open(url: string): Promise<string>
  readonly cookies: Map<string, string>
}

const app = (
  appId: string,
  secret: string,
  scopes: readonly string[],
): NonNullable<ConnectOptions['apps']['instagram']> => ({
  appId,
  appSecret: new Secret(secret),
  scopes,
})

/** The apps of the sample world, with their scopes. */
export const testApps = {
  instagram: app('1093847265518402', '6f3d09a1c57e4b82a0d9e1f4782b5c36', [
    'instagram_business_basic',
    'instagram_business_manage_comments',
  ]),
  facebook: app('1284605937421856', '91d4e7b06c2f4a3895f1c08be27a6d53', [
    'instagram_basic',
    'pages_show_list',
    'pages_read_engagement',
  ]),
  'basic-display': app('684477648739411', 'eb8c7d2f60a94b1c93be5a3c6f17d024', ['user_profile', 'user_media']),
} as const

/** Starts a platform on a port, and connect before it. */
export async function startWorld({
  asOf = '2026-10-01',
  store: given,
  change = (world) => world,
  options = {},
  platform: ofPlatform = {},
}: {
  asOf?: string
  store?: Store
  change?: (world: WorldFile) => WorldFile
  options?: Partial<ConnectOptions>
  platform?: Partial<PlatformOptions>
} = {}): Promise<TestWorld> {
  let platform: Platform | undefined
  const answer = getRequestListener((request) => platform?.fetch(request) ?? new Response(null, { status: 503 }))
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${portOf(server)}`
  let connect: Connect | undefined
  platform = createPlatform({
    asOf,
    origin,
    now: () => Date.UTC(2026, 9, 1),
    world: change(registered(sampleWorld(origin))),
    fetch: async (...asked) => (await connect?.fetch(new Request(...asked))) ?? new Response(null, { status: 503 }),
    ...ofPlatform,
  })
  const { clock } = platform
  clock.freeze()
  const store = given ?? (await openSqlite(':memory:'))
  const logged: string[] = []
  const keys = rootKeys(createRootKey())
  const { connect: running, context } = await openConnect({
    store,
    keys,
    publicUrl,
    apps: testApps,
    hosts: origin,
    fetch: platform.fetch,
    dispatcher: new Agent(),
    now: clock.now,
    logger: loggerTo(logged),
    ...options,
  })
  connect = running
  const tenant = await running.admin.createTenant('Test')
  const key = (await running.admin.createApiKey(tenant.id, { name: 'test' })).text.reveal()

  const api: TestWorld['api'] = async (path, { key: own = key, ...init } = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${own}`)
    if (typeof init.body === 'string' && !headers.has('content-type')) headers.set('content-type', 'application/json')
    const response = await running.fetch(new Request(`${publicUrl}${path}`, { ...init, headers }))
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, response }
  }

  const world: TestWorld = {
    platform,
    connect: running,
    context,
    origin,
    store,
    tenantId: tenant.id,
    key,
    logged,
    keys,
    api,
    browser: () => createBrowser(running),
    link: async ({ username, decline, pages, ...wanted } = {}) => {
      const login = wanted.login ?? 'instagram'
      const body = JSON.stringify(wanted.connection === undefined ? { login, ...wanted } : wanted)
      const { body: link } = await api('/v1/links', { method: 'POST', body })
      const browser = createBrowser(running)
      const url = await browser.open(link.url)
      const who =
        username ?? (login === 'facebook' ? 'dana@darkroom.test' : login === 'instagram' ? 'mira.prints' : 'jayposiris')
      const back = platform.authorize({ url, username: who, ...(decline && { decline }), ...(pages && { pages }) })
      const answer = await browser.get(back)
      if (answer.status !== 200)
        throw new Error(`Linking failed: ${answer.status} ${await answer.text()} ${logged.join('\n')}`)
      return (await api(`/v1/links/${link.id}`)).body.connection
    },
    jump: (milliseconds) => clock.advance(milliseconds),
    advance: async (milliseconds) => {
      const end = clock.now() + milliseconds
      await running.work()
      for (let due = await running.nextDue(); due !== undefined && due <= end; due = await running.nextDue()) {
        if (due > clock.now()) clock.advance(due - clock.now())
        await running.work()
      }
      clock.advance(Math.max(0, end - clock.now()))
    },
    [Symbol.asyncDispose]: async () => {
      await running.close()
      platform.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return world
}

/** The sample world, whose apps know connect's addresses. */
function registered(world: WorldFile): WorldFile {
  const of = (login: Login): { redirectUris: string[]; deauthorizeUrl: string; dataDeletionUrl: string } => ({
    redirectUris: [`${publicUrl}/callback/${login}`],
    deauthorizeUrl: `${publicUrl}/callbacks/${login}/deauthorize`,
    dataDeletionUrl: `${publicUrl}/callbacks/${login}/deletion`,
  })
  const apps = world.apps?.map((entry) => ({
    ...entry,
    ...(entry.basicDisplay && { basicDisplay: { ...entry.basicDisplay, ...of('basic-display') } }),
    ...(entry.instagramLogin && { instagramLogin: { ...entry.instagramLogin, ...of('instagram') } }),
    ...(entry.facebookLogin && { facebookLogin: { ...entry.facebookLogin, ...of('facebook') } }),
  }))
  return { ...world, ...(apps && { apps }) }
}

function createBrowser(connect: Connect): TestBrowser {
  const cookies = new Map<string, string>()
  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await connect.fetch(new Request(new URL(url, publicUrl), { ...init, headers }))
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const browser: TestBrowser = {
    cookies,
    get: (url) => send(url),
    post: (url, form) => send(url, { method: 'POST', body: new URLSearchParams(form), headers: { origin: publicUrl } }),
    open: async (url) => {
      const page = await (await send(url)).text()
      const answer = await browser.post(url, { proof: proofIn(page) })
      const to = answer.headers.get('location')
      if (to === null) throw new Error(`No redirect: ${answer.status} ${await answer.text()}`)
      return to
    },
  }
  return browser
}

/** What a page's form has to send back. */
export function proofIn(page: string): string {
  return /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

function loggerTo(lines: string[]): Logger {
  const log = (details: object, message: string): void => {
    lines.push(
      `${message} ${JSON.stringify(details, (_, value: unknown) => (value instanceof Error ? `${value.name}: ${value.message} ${value.stack}` : value))}`,
    )
  }
  return { info: log, warn: log, error: log }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
