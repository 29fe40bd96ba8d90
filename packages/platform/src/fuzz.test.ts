import { expect, test } from 'vitest'
import { deskScript } from './console/desk-script.ts'
import { createPlatform, type Platform } from './platform.ts'
import { liveScript } from './sites/instagram/live/live-script.ts'
import { createDice } from './testing/dice.ts'
import { loginCode, longLoginToken } from './testing/instagram-login.ts'
import { isServed } from './testing/is-served.ts'
import { fittingValues, personToken, randomRequest } from './testing/random-request.ts'
import { getCode, getLongLivedToken, getToken } from './testing/tutorial.ts'

/** Two dates on which different logins live; ten thousand requests in all. `npm run fuzz` sets minutes, and then goes on. */
const minutes = Number(process.env['DARKROOM_FUZZ_MINUTES'] ?? 0)
const seeds = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A page without its own script, which its policy names by its hash. */
function withoutOwnScript(page: string): string {
  const rest = page.replace(deskScript.text, '').replace(liveScript.text, '')
  return rest.replace(/<script(?: data-events="[^"<>]*")?><\/script>/, '')
}

/** What was answered; of events that go on, nothing. */
async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'text/event-stream') return await answer.text()
  await answer.body?.cancel()
  return ''
}

async function tokensOf(platform: Platform, seed: number): Promise<{ tokens: string[]; codes: string[] }> {
  const beforeTheEnd = platform.clock.day() < '2024-12-04'
  const tokens = [await longLoginToken(platform), await personToken(platform)]
  const codes = Array.from({ length: 15 }, () => loginCode(platform))
  if (!beforeTheEnd) return { tokens, codes }
  tokens.push((await getToken(platform)).token, await getLongLivedToken(platform))
  return { tokens, codes: [...codes, ...Array.from({ length: 15 + (seed % 2) }, () => getCode(platform))] }
}

async function bombard(seed: string, index: number, requests: number): Promise<number> {
  const dice = createDice(seed)
  const faults: unknown[] = []
  const onFault = (fault: unknown): number => faults.push(fault)
  const asOf = index % 2 === 0 ? '2024-11-01' : '2026-10-01'
  await using platform = createPlatform({ asOf, seed, now: () => 0, onFault, fetch: async () => new Response('ok') })
  const { tokens, codes } = await tokensOf(platform, index)
  const fitting = fittingValues(tokens, codes)
  let passed = 0
  for (let count = 0; count < requests; count++) {
    const request = randomRequest(platform, dice, fitting)
    const line = `request ${count}: ${request.method} ${request.url.slice(0, 300)}`
    const answer = await platform.fetch(request)
    expect(faults, line).toEqual([])
    expect(isServed(answer), line).toBe(true)
    const text = await textOf(answer)
    if (answer.headers.get('content-type')?.startsWith('text/html'))
      expect(withoutOwnScript(text), line).not.toMatch(/<script|<img src=x/)
    expect(answer.headers.getSetCookie().join(), line).not.toContain('a=b')
    expect(answer.headers.get('location') ?? '', line).not.toMatch(/^(https?:)?[/\\]{2}evil/)
    if (answer.ok || answer.status === 303) passed++
  }
  const log = await (await platform.fetch(new Request('http://localhost:4000/console/api/v1/requests'))).text()
  expect([...tokens, ...codes].filter((secret) => log.includes(secret))).toEqual([])
  return passed
}

test.each(seeds.map((seed, index) => [seed, index] as const))(
  'whatever is asked is answered, never with a fault of Darkroom’s own, and no secret is in the log: a thousand requests, seed %s',
  async (seed, index) => {
    expect(await bombard(seed, index, 1000), 'requests that came through').toBeGreaterThan(50)
  },
)

test.runIf(minutes > 0)('for as long as it was asked to', { timeout: (minutes + 1) * 60_000 }, async () => {
  const end = performance.now() + minutes * 60_000
  const heaps: number[] = []
  for (let round = 0; performance.now() < end; round++) {
    await bombard(`round ${round} of ${new Date().toISOString()}`, round, 5000)
    globalThis.gc?.()
    heaps.push(process.memoryUsage().heapUsed)
    console.error(
      `${((round + 1) * 5000).toLocaleString('en')} requests, heap ${Math.round((heaps.at(-1) ?? 0) / 2 ** 20)} MiB`,
    )
  }
  const [early = 0, late = 0] = [heaps[Math.min(2, heaps.length - 1)], heaps.at(-1)]
  expect(late, 'heap at the end').toBeLessThan(early * 1.5 + 50 * 2 ** 20)
})
