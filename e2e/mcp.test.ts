import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { startServer } from 'darkroom'
import { expect, test } from 'vitest'

const darkroom = join(import.meta.dirname, '../packages/cli/bin/darkroom.js')

interface Agent extends AsyncDisposable {
  readonly client: Client
  /** What a tool answers, and whether it says that something was wrong. */
  ask(name: string, given?: Record<string, unknown>): Promise<{ readonly text: string; readonly isError: boolean }>
  /** What a tool that has nothing to complain of answers. */
  tell<T>(name: string, given?: Record<string, unknown>): Promise<T>
}

/** An agent with its own process of `darkroom mcp`. */
async function startAgent(...args: readonly string[]): Promise<Agent> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [darkroom, 'mcp', ...args], stderr: 'inherit' }),
  )
  const ask: Agent['ask'] = async (name, given = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: given })
    const [first] = content as { readonly text: string }[]
    return { text: first?.text ?? '', isError: isError === true }
  }
  return {
    client,
    ask,
    tell: async <T>(name: string, given?: Record<string, unknown>) => {
      const { text, isError } = await ask(name, given)
      expect({ name, text, isError }).toMatchObject({ isError: false })
      return JSON.parse(text) as T
    },
    [Symbol.asyncDispose]: () => client.close(),
  }
}

interface Started {
  readonly url: string
  readonly logins: { readonly instagram: { readonly clientId: string; readonly clientSecret: string } & App }
}

interface App {
  readonly redirectUri: string
}

interface Answered {
  readonly status: number
  readonly body: string
  readonly explanation?: { readonly rule: string }
}

test('an agent starts a world, signs in, reads, breaks things, goes back and learns why', async () => {
  await using agent = await startAgent()
  const world = await agent.tell<Started>('start_world', { as_of: '2026-10-01' })
  const { clientId, clientSecret, redirectUri } = world.logins.instagram
  const window = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'instagram_business_basic',
  })
  const { location } = await agent.tell<{ location: string }>('authorize_as', {
    url: `https://www.instagram.com/oauth/authorize?${window}`,
    username: 'mira.prints',
  })
  const exchanged = await agent.tell<Answered>('run_request', {
    method: 'POST',
    url: 'https://api.instagram.com/oauth/access_token',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      code: new URL(location).searchParams.get('code') ?? '',
    }).toString(),
  })
  expect(exchanged.status).toBe(200)
  const token = String(/"access_token":\s*"([^"]+)"/.exec(exchanged.body)?.[1])
  const me = { url: `https://graph.instagram.com/me?fields=username&access_token=${token}` }
  expect((await agent.tell<Answered>('run_request', me)).body).toContain('mira.prints')

  const { id } = await agent.tell<{ id: string }>('take_snapshot', { name: 'signed in' })
  await agent.tell('set_fault', { error: 'rateApp', times: 1 })
  expect((await agent.tell<Answered>('run_request', me)).status).toBeGreaterThanOrEqual(400)
  expect(await agent.tell('list_faults')).toMatchObject({ faults: [{ hits: 1 }] })
  expect(await agent.tell('remove_faults')).toEqual({ removed: 1 })

  await agent.tell('advance_clock', { by: '2h' })
  const refused = await agent.tell<Answered>('run_request', me)
  expect(refused.status).toBe(400)
  expect(await agent.tell('explain_refusal')).toMatchObject({
    rule: refused.explanation?.rule,
    fix: expect.any(String),
  })
  expect(refused.explanation).toBeDefined()

  await agent.tell('restore_snapshot', { id })
  expect((await agent.tell<Answered>('run_request', me)).status).toBe(200)
  const log = await agent.tell<{ requests: { id: string }[] }>('list_requests', { host: 'graph.instagram.com' })
  expect(log.requests.length).toBeGreaterThan(0)
  const read = await agent.ask('read_request', { id: log.requests[0]?.id })
  expect(read).toMatchObject({ isError: false, text: expect.stringContaining('curl') })
  expect(read.text).not.toContain(token)
})

test('an agent uses the Darkroom that runs at --url, and a webhook reaches its server', async () => {
  await using server = await startServer({ asOf: '2026-10-01' })
  await using agent = await startAgent('--url', server.url)
  expect(await agent.tell('world_status')).toMatchObject({ url: server.url, clock: { now: expect.any(String) } })
  await agent.tell('advance_clock', { to: '2026-12-01' })
  expect(new Date(server.platform.clock.now()).toISOString()).toContain('2026-12-01')
  await agent.tell('undo_clock')
  expect(new Date(server.platform.clock.now()).toISOString()).toContain('2026-10-01')
  expect((await agent.ask('read_world')).text).toContain('mira.prints')
  const got: (string | undefined)[] = []
  const receiver = createServer((request, response) => {
    got.push(request.headers['x-hub-signature-256']?.toString())
    request.resume()
    response.end()
  })
  await once(receiver.listen(0, '127.0.0.1'), 'listening')
  try {
    const to = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks`
    const sent = await agent.tell('trigger_webhook', { field: 'comments', to })
    expect(sent).toMatchObject({ field: 'comments', state: 'delivered' })
    expect(got).toEqual([expect.stringMatching(/^sha256=[0-9a-f]{64}$/)])
  } finally {
    receiver.close()
  }
})

test('what an agent gets wrong is told with what to do', async () => {
  const url = await stopped()
  await using agent = await startAgent('--url', url)
  const wrong: readonly [name: string, given: Record<string, unknown>, words: RegExp][] = [
    ['world_status', {}, /Nothing answers at http:[\s\S]*darkroom start/],
    ['no_such_tool', {}, /no_such_tool not found/],
    ['start_world', { as_of: 'tomorrow' }, /2024-11-01/],
    ['start_world', { world_file: '/no/such.yaml' }, /\/no\/such\.yaml does not exist/],
    ['start_world', { asOf: '2024-11-01' }, /asOf/],
    ['advance_clock', {}, /one of by and to/],
    ['advance_clock', { by: '-1d' }, /A duration is/],
    ['advance_clock', { by: 59 }, /expected string/],
    ['run_request', { url: 'https://example.com/' }, /no address of Instagram's/],
    ['run_request', { url: 'http://127.0.0.1/console/api/v1/world' }, /no address of Instagram's/],
    ['run_request', { url: 'https://graph.instagram.com/me', body: 'a=b' }, /A GET has no body/],
    ['run_request', { url: 'https://graph.instagram.com/me', headers: { 'a b': 'c' } }, /cannot be sent/],
    ['run_request', { url: 'https://graph.instagram.com/me' }, /No answer came/],
    ['list_requests', { limit: 1e9 }, /200/],
  ]
  for (const [name, given, words] of wrong) {
    const { text, isError } = await agent.ask(name, given)
    expect({ name, text, isError }).toEqual({ name, text: expect.stringMatching(words), isError: true })
  }
  await agent.tell('start_world')
  for (const [name, given, words] of [
    ['set_fault', { error: 'nonsense' }, /error: expected/],
    ['restore_snapshot', { id: '../../etc' }, /There is no snapshot/],
    ['read_request', { id: 'none' }, /no such request/],
    ['trigger_webhook', { field: 'nonsense' }, /comments/],
    ['explain_refusal', { id: '99' }, /no refusal of this id/],
  ] as const) {
    const { text, isError } = await agent.ask(name, given)
    expect({ name, text, isError }).toEqual({ name, text: expect.stringMatching(words), isError: true })
  }
})

test('lines that are no messages are answered, and the next one works', async () => {
  const child = spawn(process.execPath, [darkroom, 'mcp'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const send = async (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`)
    return JSON.parse((await lines.next()).value as string) as unknown
  }
  expect(await send('hello {')).toMatchObject({ error: { code: -32_700 }, id: null })
  expect(await send('{"jsonrpc":"1.0","id":1}')).toMatchObject({ error: { code: -32_600 }, id: null })
  expect(await send('[]')).toMatchObject({ error: { code: -32_600 }, id: null })
  expect(await send('{"jsonrpc":"2.0","id":7,"method":"ping"}')).toEqual({ jsonrpc: '2.0', id: 7, result: {} })
  const ended = once(child, 'exit')
  child.stdin.end()
  expect(await ended).toEqual([0, null])
})

test('every tool is described, takes no keys it does not know, and says whether it only reads', async () => {
  await using agent = await startAgent()
  const { tools } = await agent.client.listTools()
  expect(tools.map(({ name }) => name)).toContain('explain_refusal')
  for (const { name, description, inputSchema, annotations } of tools) {
    expect({ name, description }).toEqual({ name, description: expect.stringMatching(/\.$/) })
    expect({ name, inputSchema }).toMatchObject({ inputSchema: { additionalProperties: false } })
    expect({ name, annotations }).toMatchObject({ annotations: { readOnlyHint: expect.any(Boolean) } })
  }
})

/** The address of a Darkroom that no longer runs. */
async function stopped(): Promise<string> {
  await using server = await startServer()
  return server.url
}
