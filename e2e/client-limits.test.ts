import { type FacebookReader, reader } from '@darkroom/client/facebook'
import { expect, test } from 'vitest'
import type { Platform } from '../packages/platform/src/platform.ts'
import { facebookPlatform, onFacebook, pagesApp, personToken } from '../packages/platform/src/testing/facebook.ts'

/** A client of a platform whose app has one user, and whose clock waits in its stead. */
function paced(platform: Platform): { facebook: FacebookReader; waits: number[]; statuses: number[] } {
  const waits: number[] = []
  const statuses: number[] = []
  const options = {
    appId: pagesApp.id,
    appSecret: pagesApp.secret,
    redirectUri: pagesApp.redirectUri,
    scopes: ['instagram_basic' as const],
    fetch: async (request: Request) => {
      const answer = await platform.fetch(request)
      statuses.push(answer.status)
      return answer
    },
    now: () => platform.clock.now(),
    wait: async (milliseconds: number) => {
      waits.push(milliseconds)
      platform.clock.advance(Math.ceil(milliseconds))
    },
    // The random part of a wait, which would differ from run to run.
    random: <Bytes extends Uint8Array>(bytes: Bytes): Bytes => bytes.fill(0),
  }
  return { facebook: reader(options, personToken(platform).token), waits, statuses }
}

const alone = { outsideUsers: 0, outsideImpressions: 0 }

test('the client slows down before the limit of an app, and reaches it without a refusal', async () => {
  await using platform = facebookPlatform({ limits: alone })
  const { facebook, waits, statuses } = paced(platform)
  for (let i = 0; i < 160; i++) await facebook.get('/me', { fields: 'id' })
  expect(waits).toEqual([])
  for (let i = 0; i < 40; i++) await facebook.get('/me', { fields: 'id' })
  expect(waits.length).toBeGreaterThan(30)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits.at(-1)).toBeGreaterThan(15_000)
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('once the limit of an account is used up, the client sends nothing before it is told to', async () => {
  await using platform = facebookPlatform({ faults: [{ account: 'mira.prints', rateLimit: 'account' }], limits: alone })
  const { facebook, statuses } = paced(platform)
  const limited = { code: 'rate_limited', retryAfter: 3_600_000 }
  await expect(facebook.get(`/${onFacebook.mira}`, { fields: 'username' })).rejects.toMatchObject(limited)
  expect(statuses).toEqual([400])
  await expect(facebook.get(`/${onFacebook.mira}`, { fields: 'username' })).rejects.toMatchObject({
    code: 'rate_limited',
  })
  expect(statuses).toEqual([400])
  platform.clock.advance(3_600_000)
  platform.faults.clear()
  await facebook.get(`/${onFacebook.mira}`, { fields: 'username' })
  expect(statuses).toEqual([400, 200])
})
