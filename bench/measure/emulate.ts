import { readFileSync } from 'node:fs'
import type { Agent } from 'node:http'
import { createEmulator } from 'emulate'
import { startServer } from '../../packages/cli/dist/index.js'
import { oneEach, type Shot } from '../load.ts'
import { type Peer, startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'
import { logins } from '../tutorial.ts'
import { loginOver, rate, send, tokenIn } from './logins.ts'
import { firstAnswer } from './start.ts'

const rounds = 5
const signIns = 10_000
const instances = 100
const reads = 8000
const githubToken = /gho_[\w-]+/

/**
 * Beside GitHub of emulate, which checks neither secrets nor scopes: start, sign-ins, reads, instances and memory. An emulator of its takes 5,000
 * requests an hour with a token, so it gets a new one each thousand.
 */
export async function measureEmulate(): Promise<void> {
  await measureStart()
  await measureInstances()
  const recipe = logins['Instagram Login']
  if (recipe === undefined) throw new Error('The sample world has no Instagram Login.')
  await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'], { BENCH_AS_OF: recipe.asOf })
  await using emulate = await startPeer('emulate', ['node', 'servers/emulate.ts'])
  await byTurns('whole sign-ins over HTTP, beside emulate', 'logins/s', rounds, [
    () => rate((agent) => loginOver(darkroom, recipe, agent)),
    () => rate((agent) => loginAt(emulate, agent)),
  ])
  const token = await tokenOf(darkroom, recipe)
  const profile = `${darkroom.ready.url}/graph.instagram.com/me?fields=user_id,username&access_token=${token}`
  await byTurns('profile reads over HTTP, beside emulate', 'req/s', rounds, [
    () => oneEach(Array.from({ length: reads }, (): Shot => ({ url: profile, method: 'GET' }))),
    () => oneEach(Array.from({ length: reads }, (): Shot => githubProfile(emulate))),
  ])
  await measureMemory()
}

async function measureStart(): Promise<void> {
  await byTurns('start to first answer, beside emulate', 'ms', 9, [
    () => firstAnswer(['../packages/cli/bin/darkroom.js', 'start', '--memory', '--port'], '/graph.instagram.com/me'),
    () => firstAnswer(['node_modules/emulate/dist/index.js', 'start', '--service', 'github', '--port'], '/user'),
  ])
}

/** Instances that listen, each with one answer. */
async function measureInstances(): Promise<void> {
  const perSecond = async (once: () => Promise<void>): Promise<number> => {
    const begun = performance.now()
    for (let count = 0; count < instances; count++) await once()
    return (instances / (performance.now() - begun)) * 1000
  }
  const ask = async (url: string): Promise<unknown> => (await fetch(url, { headers: { connection: 'close' } })).text()
  await byTurns('instances that listen, beside emulate', 'a second', rounds, [
    () =>
      perSecond(async () => {
        await using server = await startServer({ port: 0, memory: true, asOf: '2026-10-01' })
        await ask(`${server.url}/graph.instagram.com/me`)
      }),
    () =>
      perSecond(async () => {
        const emulator = await createEmulator({ service: 'github', port: 0 })
        await ask(`${emulator.url}/user`)
        await emulator.close()
      }),
  ])
}

/** Resident memory once ten thousand people have signed in. Linux tells it. */
async function measureMemory(): Promise<void> {
  const recipe = logins['Instagram Login']
  if (recipe === undefined || process.platform !== 'linux') return
  await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'], { BENCH_AS_OF: recipe.asOf })
  await using emulate = await startPeer('emulate', ['node', 'servers/emulate.ts'])
  await rate((agent) => loginOver(darkroom, recipe, agent), signIns)
  await rate((agent) => loginAt(emulate, agent), signIns)
  const what = 'memory after 10,000 sign-ins, beside emulate'
  recordRounds(what, 'MiB', [residentMemory(darkroom)], [residentMemory(emulate)], {})
}

function residentMemory({ process: { pid } }: Peer): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

type Measure = () => Promise<number>

/** The first round warms up. */
async function byTurns(what: string, unit: string, times: number, both: readonly [Measure, Measure]): Promise<void> {
  const figures: [number[], number[]] = [[], []]
  for (let round = 0; round <= times; round++) {
    const [ours, theirs] = [await both[0](), await both[1]()]
    if (round === 0) continue
    figures[0].push(ours)
    figures[1].push(theirs)
  }
  recordRounds(what, unit, ...figures, {})
}

async function tokenOf(darkroom: Peer, recipe: (typeof logins)[string]): Promise<string> {
  const { url } = darkroom.ready
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ url: recipe.windowUrl, username: recipe.username })
  const consent = await send(`${url}/console/api/v1/authorize`, undefined, { method: 'POST', headers: json, body })
  const { location } = JSON.parse(consent.text) as { location: string }
  const code = new URL(location).searchParams.get('code') ?? ''
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const address = recipe.tokenUrl.replace('https:/', url)
  return tokenIn((await send(address, undefined, { method: 'POST', headers: form, body: recipe.body(code) })).text)
}

let asked = 0

/** A token that emulate has not seen more than a thousand times. It takes any. */
function freshToken(): string {
  return `bench-${Math.floor(asked++ / 1000)}`
}

function githubProfile({ ready }: Peer): Shot {
  return { url: `${ready.url}/user`, method: 'GET', headers: { authorization: `Bearer ${freshToken()}` } }
}

async function loginAt({ ready: { url } }: Peer, agent: Agent): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${freshToken()}` }
  const choice = new URLSearchParams({ login: 'admin', redirect_uri: 'https://app.example/callback', scope: 'user' })
  const consent = await send(`${url}/login/oauth/callback`, agent, { method: 'POST', headers, body: String(choice) })
  const code = new URL(consent.location).searchParams.get('code') ?? ''
  const body = String(new URLSearchParams({ code, client_id: 'a', client_secret: 'b' }))
  const reply = await send(`${url}/login/oauth/access_token`, agent, { method: 'POST', headers, body })
  const token = githubToken.exec(reply.text)?.[0] ?? ''
  await send(`${url}/user`, agent, { headers: { authorization: `Bearer ${token}` } })
}
