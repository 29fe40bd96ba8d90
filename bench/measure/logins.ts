import { Agent, request } from 'node:http'
import { createPlatform } from '../../packages/platform/dist/index.js'
import { type Peer, startPeer } from '../peers.ts'
import { record, recordRounds } from '../report.ts'
import { type LoginRecipe, logins } from '../tutorial.ts'

const rounds = 5
const loginsARound = 400
const atOnce = 8

/** Whole logins, from the window to the profile: in process, and over HTTP beside oidc-provider's own code flow; then reading with a Page token. */
export async function measureLogins(): Promise<void> {
  for (const [name, recipe] of Object.entries(logins)) await measureInProcess(name, recipe)
  await using provider = await startPeer('oidc-provider', ['node', 'servers/oidc-provider.ts'], { BENCH_CODES: '1' })
  for (const [name, recipe] of Object.entries(logins)) {
    await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'], { BENCH_AS_OF: recipe.asOf })
    const rates: [number[], number[]] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      const ours = await rate((agent) => loginOver(darkroom, recipe, agent))
      const theirs = await rate((agent) => loginAt(provider, agent))
      if (round === 0) continue
      rates[0].push(ours)
      rates[1].push(theirs)
    }
    recordRounds(`whole ${name} over HTTP, beside oidc-provider's code flow`, 'logins/s', ...rates, {})
  }
  await measurePageReads()
}

async function measureInProcess(name: string, recipe: LoginRecipe): Promise<void> {
  await using platform = createPlatform({ asOf: recipe.asOf })
  const once = async (): Promise<void> => {
    const location = platform.authorize({ url: recipe.windowUrl, username: recipe.username })
    const body = recipe.body(new URL(location).searchParams.get('code') ?? '')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await platform.fetch(new Request(recipe.tokenUrl, { method: 'POST', body, headers }))
    const profile = await platform.fetch(new Request(recipe.profileUrl(tokenIn(await reply.text()))))
    if (!profile.ok) throw new Error(`${name}: ${await profile.text()}`)
  }
  for (let index = 0; index < 200; index++) await once()
  const begun = performance.now()
  for (let index = 0; index < 1000; index++) await once()
  record(`whole ${name}, in process`, 'logins/s', (1000 / (performance.now() - begun)) * 1000, {})
}

/** `/me` of a Page, with its token. */
async function measurePageReads(): Promise<void> {
  const recipe = logins['Facebook Login']
  if (recipe === undefined) return
  await using platform = createPlatform({ asOf: recipe.asOf })
  const location = platform.authorize({ url: recipe.windowUrl, username: recipe.username })
  const body = recipe.body(new URL(location).searchParams.get('code') ?? '')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const reply = await platform.fetch(new Request(recipe.tokenUrl, { method: 'POST', body, headers }))
  const accounts = `https://graph.facebook.com/v25.0/me/accounts?access_token=${tokenIn(await reply.text())}`
  const token = tokenIn(await (await platform.fetch(new Request(accounts))).text())
  const url = `https://graph.facebook.com/v25.0/me?fields=name,instagram_business_account{id,username}&access_token=${token}`
  const count = 20_000
  const begun = performance.now()
  for (let index = 0; index < count; index++) {
    const answer = await platform.fetch(new Request(url))
    if (!answer.ok) throw new Error(await answer.text())
  }
  record('a Page read with its token, in process', 'req/s', (count / (performance.now() - begun)) * 1000, {})
}

export function tokenIn(text: string): string {
  return /"access_token":\s*"([^"]+)"/.exec(text)?.[1] ?? ''
}

/** Logins a second, eight at once. */
export async function rate(login: (agent: Agent) => Promise<void>, count = loginsARound): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  let left = count
  const begun = performance.now()
  const worker = async (): Promise<void> => {
    while (left-- > 0) await login(agent)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  agent.destroy()
  return (count / (performance.now() - begun)) * 1000
}

/** A whole login at Darkroom. */
export async function loginOver(darkroom: Peer, recipe: LoginRecipe, agent: Agent): Promise<void> {
  const { url } = darkroom.ready
  const local = (real: string): string => real.replace('https:/', url)
  const asked = JSON.stringify({ url: recipe.windowUrl, username: recipe.username })
  const json = { 'content-type': 'application/json' }
  const consent = await send(`${url}/console/api/v1/authorize`, agent, { method: 'POST', headers: json, body: asked })
  const { location } = JSON.parse(consent.text) as { location: string }
  const body = recipe.body(new URL(location).searchParams.get('code') ?? '')
  const reply = await send(local(recipe.tokenUrl), agent, { method: 'POST', headers: form, body })
  await send(local(recipe.profileUrl(tokenIn(reply.text))), agent, {})
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

async function loginAt(provider: Peer, agent: Agent): Promise<void> {
  const { url, cookie } = provider.ready as Peer['ready'] & { cookie: string }
  const uri = 'https://app.example/callback'
  const query = new URLSearchParams({
    client_id: 'bench',
    redirect_uri: uri,
    response_type: 'code',
    scope: 'openid profile',
  })
  const consent = await send(`${url}/auth?${query}`, agent, { headers: { cookie } })
  const code = new URL(consent.location).searchParams.get('code') ?? ''
  const basic = `Basic ${Buffer.from('bench:bench-secret-of-the-benchmark').toString('base64')}`
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: uri }).toString()
  const reply = await send(`${url}/token`, agent, { method: 'POST', headers: { ...form, authorization: basic }, body })
  await send(`${url}/me`, agent, { headers: { authorization: `Bearer ${tokenIn(reply.text)}` } })
}

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Sends a request and reads its answer. */
export function send(
  url: string,
  agent: Agent | undefined,
  { method = 'GET', headers = {}, body = '' }: Sent,
): Promise<{ text: string; location: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ text: string; location: string }>()
  const outgoing = request(
    url,
    { method, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
    (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) >= 400) reject(new Error(`${url}: ${answer.statusCode} ${text.slice(0, 200)}`))
        else resolve({ text, location: answer.headers.location ?? '' })
      })
    },
  )
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}
