import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connect, type ConnectOptions, createConnect, keepWorking, openSqlite } from '@darkroom/connect'
import { Secret } from '@darkroom/connect/vault'
import {
  currentScopes,
  dayOf,
  type Login,
  loginHolds,
  logins,
  type WebhookFieldName,
  webhookFields,
} from '@darkroom/contract'
import { registerUrls, registerWebhooks } from '@darkroom/platform'
import { type OpenServer, openServer, type WorldChoice } from '../start/open-server.ts'
import { print, printJson, stylesFor, type Terminal } from '../terminal.ts'
import { developmentApiKey, developmentEndpoint, developmentRootKey } from './development-keys.ts'
import { jsonLogger } from './json-logger.ts'
import { type Answer, serveConnect } from './serve-connect.ts'

/** What `darkroom connect --dev` was asked. */
export interface DevOptions extends Pick<WorldChoice, 'asOf' | 'world' | 'data'> {
  readonly port: number
  readonly platformPort: number
  readonly json?: boolean | undefined
  /** An address of the user's own server, which is sent every event. */
  readonly webhooksTo?: string | undefined
}

/** What is told when both run. */
interface Told {
  readonly url: string
  readonly apiKey: string
  readonly admin: string
  readonly platform: string
  readonly data: string | null
  readonly webhooksTo?: string | undefined
  readonly webhookSecret?: string | undefined
}

/** Permissions that a development app asks for: enough to read, comment, publish. */
const asked: Readonly<Record<Login, RegExp>> = {
  instagram: /_(basic|content_publish|manage_comments|manage_insights|manage_messages)$/,
  facebook:
    /^(instagram_(basic|content_publish|manage_comments|manage_insights|manage_messages)|pages_(show_list|read_engagement|manage_metadata))$/,
  'basic-display': /^user_/,
}

/**
 * `darkroom connect --dev`: starts the platform and connect before it, each knowing the other: app, secrets, redirect URI, callbacks. Both live on the
 * platform's clock, which stops at each thing that is due when it is moved.
 *
 * @param ended Settles when it is to stop.
 */
export async function runDev(options: DevOptions, terminal: Terminal, ended: Promise<unknown>): Promise<void> {
  const { port, platformPort, data, json } = options
  let connect: Connect | undefined
  const answer: Answer = async (request) =>
    (await connect?.fetch(request)) ?? new Response('Connect is starting.\n', { status: 503 })
  await using served = await serveConnect(answer, 'localhost', port)
  const url = `http://localhost:${served.port}`
  await using open = await openServer(
    { ...options, beforeAdvance: (to) => stepTo(to, connect, open) },
    terminal,
    platformPort,
  )
  const { platform } = open.server
  const logger = jsonLogger(terminal, platform.clock.now, { development: true })
  const folder = data === undefined ? undefined : join(data, 'connect')
  using files = filesFolder(folder)
  await using running = await createConnect({
    keys: developmentRootKey(folder),
    store: await openSqlite(folder === undefined ? ':memory:' : join(folder, 'connect.db')),
    publicUrl: url,
    apps: registeredApps(open, url, options.webhooksTo !== undefined),
    loopbackEndpoints: true,
    eager: true,
    returnOrigins: [],
    posts: { files: files.path },
    development: true,
    hosts: open.server.url,
    fetch: platform.fetch,
    now: platform.clock.now,
    // The world has its own date; the app that verifies signatures has ours.
    signatureTime: Date.now,
    logger,
  })
  connect = running
  const apiKey = await developmentApiKey(running)
  const webhookSecret =
    options.webhooksTo === undefined ? undefined : await developmentEndpoint(running, options.webhooksTo)
  const stop = keepWorking(running.work, logger)
  try {
    const admin = (await running.admin.createLink()).reveal()
    const told = {
      url,
      apiKey,
      admin,
      platform: open.server.url,
      data: data ?? null,
      ...(webhookSecret === undefined ? {} : { webhooksTo: options.webhooksTo, webhookSecret }),
    }
    if (json) printJson(terminal.stdout, told)
    else print(terminal.stdout, ...(await announce(running, open, told, terminal)))
    await ended
  } finally {
    stop()
  }
}

/** Where files that are posted are kept: in the data directory, or until this stops. */
function filesFolder(folder: string | undefined): Disposable & { readonly path: string } {
  if (folder !== undefined) return { path: join(folder, 'files'), [Symbol.dispose]: () => {} }
  const path = mkdtempSync(join(tmpdir(), 'darkroom-files-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Moves the clock to each moment at which something is due, and does it, until none is left before the end. */
async function stepTo(to: number, connect: Connect | undefined, { server }: OpenServer): Promise<void> {
  const { platform } = server
  const { clock } = platform
  for (let due = await connect?.nextDue(); due !== undefined && due <= to; due = await connect?.nextDue()) {
    if (due > clock.now()) clock.set(due)
    await connect?.work()
    // Videos are fetched in real time, and the world's must not run away from it.
    await platform.settleContainers()
  }
}

/** The world's apps, told of connect's addresses. @param live Whether they become such that Instagram sends them webhooks. */
function registeredApps({ server, summary }: OpenServer, url: string, live: boolean): ConnectOptions['apps'] {
  const { world, clock } = server.platform
  const today = dayOf(clock.now())
  const apps: Partial<Record<Login, NonNullable<ConnectOptions['apps'][Login]>>> = {}
  for (const [name, app] of Object.entries(summary.logins)) {
    const login = name as Login
    if (!loginHolds(login, today)) continue
    registerUrls(world, login, app.clientId, {
      redirectUri: `${url}/callback/${login}`,
      deauthorizeUrl: `${url}/callbacks/${login}/deauthorize`,
      dataDeletionUrl: `${url}/callbacks/${login}/deletion`,
    })
    const fields = fieldsOf(login)
    const verifyToken = randomUUID()
    if (fields.length > 0)
      registerWebhooks(world, login, app.clientId, { url: `${url}/webhooks/${login}`, verifyToken, fields, live })
    apps[login] = {
      ...(fields.length === 0 ? {} : { webhooks: { verifyToken: new Secret(verifyToken), fields } }),
      appId: app.clientId,
      appSecret: new Secret(app.clientSecret),
      metaAppSecret: new Secret(app.secret),
      scopes: currentScopes(login, today)
        .map(({ name }): string => name)
        .filter((scope) => asked[login].test(scope)),
    }
  }
  return apps
}

function fieldsOf(login: Login): WebhookFieldName[] {
  return (Object.keys(webhookFields) as WebhookFieldName[]).filter((name) =>
    (webhookFields[name].logins as readonly Login[]).includes(login),
  )
}

async function announce(
  connect: Connect,
  { server, summary }: OpenServer,
  told: Told,
  { stdout }: Terminal,
): Promise<string[]> {
  const { url, apiKey, admin, platform, data } = told
  const styles = stylesFor(stdout)
  const login = (['instagram', 'basic-display', 'facebook'] as const).find(
    (each) => summary.logins[each] !== undefined && loginHolds(each, dayOf(server.platform.clock.now())),
  )
  const who = login && summary.logins[login]?.username
  const password = [
    ...summary.accounts,
    ...summary.people.map(({ email, ...rest }) => ({ username: email, ...rest })),
  ].find(({ username }) => username === who)?.password
  const link = login && (await makeLink(connect, url, apiKey, login))
  return [
    styles.strong('Connect is running, with development keys, which protect nothing.'),
    '',
    `  Connect    ${styles.link(url)}`,
    `  Pages      ${styles.link(admin)}  (signs you in, once)`,
    `  API key    ${apiKey}`,
    `  Instagram  ${styles.link(platform)}  (Darkroom; its date is ${server.platform.clock.day()})`,
    `  Data       ${data ?? 'in memory, discarded when this stops'}`,
    ...(told.webhookSecret === undefined
      ? []
      : [
          `  Webhooks   ${styles.link(told.webhooksTo ?? '')}`,
          `  Secret     ${told.webhookSecret}  ${styles.faint('(verifies them, with the package standardwebhooks)')}`,
          styles.faint(
            '             The apps of this world are now Live, with Advanced Access: Instagram sends others no webhooks.',
          ),
        ]),
    '',
    ...(link === undefined || login === undefined
      ? ['No app of this world has a login that connect could use.']
      : [
          styles.strong(
            `Connect an account with ${logins[login].label}: open this link${who === undefined ? '' : `, and sign in as ${who}`}`,
          ),
          `  ${styles.link(link)}${password === undefined ? '' : `  ${styles.faint(`password ${password}`)}`}`,
        ]),
    '',
    styles.strong('Then ask for the connection, and make a call with it'),
    `  curl ${url}/v1/connections -H "Authorization: Bearer ${apiKey}"`,
    `  curl "${url}/v1/connections/ID/proxy/me?fields=username" -H "Authorization: Bearer ${apiKey}"`,
    ...(told.webhookSecret === undefined
      ? []
      : [
          '',
          styles.strong('Then comment on a post of the account, as somebody else, and see it arrive'),
          `  ${styles.link(`${platform}/www.instagram.com/`)}`,
          `  curl ${url}/v1/deliveries -H "Authorization: Bearer ${apiKey}"`,
        ]),
    '',
    styles.strong('Or publish a picture of yours, once (or later, with "publishAt")'),
    `  curl ${url}/v1/files -H "Authorization: Bearer ${apiKey}" --data-binary @picture.jpg`,
    `  curl ${url}/v1/connections/ID/posts -H "Authorization: Bearer ${apiKey}" -H "Content-Type: application/json" -d '{"kind":"image","image":{"file":"FILE"},"caption":"Hello"}'`,
    '',
    styles.faint('Stop it with Ctrl+C.'),
  ]
}

async function makeLink(connect: Connect, url: string, apiKey: string, login: Login): Promise<string | undefined> {
  const answer = await connect.fetch(
    new Request(`${url}/v1/links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ login }),
    }),
  )
  return ((await answer.json()) as { url?: string }).url
}
