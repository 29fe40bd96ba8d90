import { expect, test } from 'vitest'
import { createPlatform } from './platform.ts'
import { createDice } from './testing/dice.ts'
import { fittingValues, randomRequest } from './testing/random-request.ts'
import { getCode, getLongLivedToken, getToken } from './testing/tutorial.ts'

const seeds = ['one', 'two', 'three', 'four']

test.each(seeds)(
  'whatever is asked is answered, and never with a fault of Darkroom’s own: five hundred requests, seed %s',
  async (seed) => {
    const dice = createDice(seed)
    const faults: unknown[] = []
    const onFault = (fault: unknown): number => faults.push(fault)
    await using platform = createPlatform({ asOf: '2024-11-01', seed, now: () => 0, onFault })
    const tokens = [(await getToken(platform)).token, await getLongLivedToken(platform)]
    const codes = Array.from({ length: 30 }, () => getCode(platform))
    const fitting = fittingValues(tokens, codes)
    let passed = 0
    for (let count = 0; count < 500; count++) {
      const request = randomRequest(platform, dice, fitting)
      const line = `request ${count}: ${request.method} ${request.url.slice(0, 300)}`
      const answer = await platform.fetch(request)
      expect(faults, line).toEqual([])
      expect(answer.status, line).toBeLessThan(500)
      const text = await answer.text()
      if (answer.headers.get('content-type')?.startsWith('text/html'))
        expect(text, line).not.toMatch(/<script|<img src=x/)
      expect(answer.headers.getSetCookie().join(), line).not.toContain('a=b')
      expect(answer.headers.get('location') ?? '', line).not.toMatch(/^(https?:)?[/\\]{2}evil/)
      if (answer.ok || answer.status === 303) passed++
    }
    expect(passed, 'requests that came through').toBeGreaterThan(25)
  },
)
