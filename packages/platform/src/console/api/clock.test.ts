import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'

const clock = 'http://localhost:4000/console/api/v1/clock'

async function move(platform: Platform, body: unknown): Promise<{ status: number; answer: unknown }> {
  const response = await platform.fetch(
    new Request(clock, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return { status: response.status, answer: await response.json() }
}

test("GET says the world's date and how the clock runs", async () => {
  await using platform = createPlatform({ now: () => Date.UTC(2026, 0, 2) })
  const response = await platform.fetch(new Request(clock))
  expect(await response.json()).toEqual({ now: '2026-01-02T00:00:00.000Z', mode: 'real' })
})

test.each([
  [{ set: '2024-12-03' }, '2024-12-03T00:00:00.000Z', 'offset'],
  [{ set: '2024-12-03T09:30:00+01:00' }, '2024-12-03T08:30:00.000Z', 'offset'],
  [{ advance: '59d' }, '2024-12-30T00:00:00.000Z', 'offset'],
  [{ advance: 1500 }, '2024-11-01T00:00:01.500Z', 'offset'],
  [{ advance: 0 }, '2024-11-01T00:00:00.000Z', 'offset'],
  [{ freeze: true }, '2024-11-01T00:00:00.000Z', 'frozen'],
  [{ freeze: '2024-11-05' }, '2024-11-05T00:00:00.000Z', 'frozen'],
  [{ run: true }, '2024-11-01T00:00:00.000Z', 'offset'],
])('POST %j', async (body, now, mode) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  expect(await move(platform, body)).toEqual({ status: 200, answer: { now, mode } })
  expect(new Date(platform.clock.now()).toISOString()).toBe(now)
})

test.each([{ set: '2024-10-31' }, { freeze: '2020-01-01' }, { set: '2101-01-01' }, { advance: 1e15 }])(
  'POST %j is a move no world can make',
  async (body) => {
    await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
    const { status, answer } = await move(platform, body)
    expect(status).toBe(409)
    expect(answer).toMatchObject({ error: { parameter: Object.keys(body)[0], fix: expect.any(String) } })
    expect(platform.clock.day()).toBe('2024-11-01')
  },
)

test.each([
  [{ set: 'tomorrow' }, 'set', 'set: expected a date like 2024-12-03 or 2024-12-03T09:30:00Z, received "tomorrow".'],
  [{ set: 5 }, 'set', 'set: expected a date like 2024-12-03 or 2024-12-03T09:30:00Z, received 5.'],
  [{ advance: '2w' }, 'advance', undefined],
  [{ advance: -1 }, 'advance', undefined],
  [{ advance: null }, 'advance', undefined],
  [{ freeze: false }, 'freeze', undefined],
  [{ freeze: 'now' }, 'freeze', undefined],
  [{ run: 'yes' }, 'run', 'run: expected true, received "yes".'],
  [{ rewind: true }, 'rewind', 'There is no key rewind here.'],
  [{}, 'body', 'Expected exactly one move of the clock, received none.'],
  [{ set: '2024-12-03', run: true }, 'body', 'Expected exactly one move of the clock, received set and run.'],
  [[], 'body', 'Expected a JSON object, received [].'],
  ['2024-12-03', 'body', 'Expected a JSON object, received "2024-12-03".'],
  [null, 'body', 'Expected a JSON object, received null.'],
])('POST %j is refused naming %s', async (body, parameter, message) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const { status, answer } = await move(platform, body)
  expect(status).toBe(422)
  expect(answer).toMatchObject({
    error: { parameter, message: message ?? expect.stringContaining('expected'), fix: expect.any(String) },
  })
  expect(platform.clock.day()).toBe('2024-11-01')
})
