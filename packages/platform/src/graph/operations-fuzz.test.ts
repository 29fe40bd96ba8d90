import { type OperationName, operations } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { notImplementedHeader } from '../explain/not-implemented.ts'
import { createDice } from '../testing/dice.ts'
import { fuzzWorlds, type MakeFuzzWorld } from '../testing/fuzz-worlds.ts'
import { isServed } from '../testing/is-served.ts'
import { loginsOf, randomOperation } from '../testing/random-operation.ts'
import { coverage } from './coverage.ts'

/** Ten thousand requests in all, shared among the operations of each login. `npm run fuzz` sets minutes, and then goes on. */
const minutes = Number(process.env['DARKROOM_FUZZ_MINUTES'] ?? 0)
const seeds = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Asks for one operation after the other. @returns How many requests came through. */
async function askForAll(make: MakeFuzzWorld, seed: string, requests: number): Promise<number> {
  const dice = createDice(seed)
  const faults: unknown[] = []
  const { platform: made, fitting, agree } = await make({ seed, onFault: (fault) => faults.push(fault) })
  await using platform = made
  const names = (Object.keys(operations) as OperationName[]).filter((name) => loginsOf(name, fitting).length > 0)
  const first = dice.below(names.length)
  const tokens = [...fitting.tokens]
  let passed = 0
  for (let count = 0; count < requests; count++) {
    const name = names[(first + count) % names.length] ?? 'GET IGUser'
    // Taking permissions back is among the operations.
    if (count % 50 === 49) tokens.push(...(await agree()))
    const request = randomOperation(dice, name, { ...fitting, tokens: tokens.slice(-6) })
    const answer = await platform.fetch(request)
    const text = await answer.text()
    const isRight = faults.length === 0 && isServed(answer) && (answer.status !== 501 || isLacking(name, answer))
    // Only what is wrong is put into words: a test keeps everything that it was told to expect.
    if (!isRight) {
      const line = `${name}, seed ${seed}, request ${count}: ${request.method} ${request.url.slice(0, 400)}`
      expect({ faults, status: answer.status, text: text.slice(0, 200) }, line).toEqual('an answer')
    }
    if (answer.ok) passed++
  }
  const log = await (await platform.fetch(new Request('http://localhost:4000/console/api/v1/requests'))).text()
  expect(tokens.filter((token) => log.includes(token))).toEqual([])
  return passed
}

/** Only the ads side is lacking, and three fields of people. */
function isLacking(name: OperationName, { headers }: Response): boolean {
  return coverage.leavesOut(name) || /^the field .* of User$/.test(headers.get(notImplementedHeader) ?? '')
}

test.each(fuzzWorlds)(
  '$name: whatever an operation is asked with, it is answered, and no token is in the log',
  async ({ make }) => {
    let passed = 0
    for (const seed of seeds) passed += await askForAll(make, seed, 250)
    expect(passed, 'requests that came through').toBeGreaterThan(100)
  },
)

test.runIf(minutes > 0)('for as long as it was asked to', { timeout: (minutes + 1) * 60_000 }, async () => {
  const end = performance.now() + minutes * 60_000
  const heaps: number[] = []
  for (let round = 0; performance.now() < end; round++) {
    const world = fuzzWorlds[round % fuzzWorlds.length]
    if (world !== undefined) await askForAll(world.make, `round ${round} of ${new Date().toISOString()}`, 5000)
    globalThis.gc?.()
    heaps.push(process.memoryUsage().heapUsed)
    const heap = Math.round((heaps.at(-1) ?? 0) / 2 ** 20)
    console.error(`${((round + 1) * 5000).toLocaleString('en')} requests, heap ${heap} MiB`)
  }
  // Each world once, and then none may hold more than the first ones did.
  const [early = 0, late = 0] = [heaps[Math.min(fuzzWorlds.length, heaps.length - 1)], heaps.at(-1)]
  expect(late, 'heap at the end').toBeLessThan(early * 1.5 + 50 * 2 ** 20)
})
