import { describe, expect, test } from 'vitest'
import { createInstagram, reader } from '../instagram/index.ts'
import { graphError, json, rejection, scripted } from '../testing/app.ts'

const token = 'IGAAsecretsecretsecretsecret'
/** The most that chance can add. */
const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes.fill(255)

describe('chance refuses no call that fits its deadline', () => {
  test('when it is tried again', async () => {
    const limited = graphError({ code: 4, message: 'x' }, 403)
    const app = scripted([limited, limited, json({ id: '1' })], { random, deadline: 12_000 })
    expect(await reader(app.options, token).me()).toEqual({ id: '1' })
    const waited = app.waits.reduce((sum, wait) => sum + wait, 0)
    expect([app.waits.length, waited < 12_000]).toEqual([2, true])
  })

  test('when it waits before a limit', async () => {
    const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_count":100}' })
    const app = scripted([near, json({ id: '2' })], { random })
    const instagram = createInstagram(app.options).as(token)
    await instagram.me()
    expect(await instagram.me({ deadline: 21_000 })).toEqual({ id: '2' })
    expect(app.waits).toEqual([20_500])
  })

  test('and a call that does not fit is not sent', async () => {
    const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_count":100}' })
    const app = scripted([near], { random })
    const instagram = createInstagram(app.options).as(token)
    await instagram.me()
    expect(await rejection(instagram.me({ deadline: 20_000 }))).toMatchObject({
      code: 'rate_limited',
      retryAfter: 20_000,
    })
    expect(app.requests).toHaveLength(1)
  })
})

test('a wait that no answer can mean is bounded to a day, and told of once', async () => {
  const usage = { 'x-business-use-case-usage': '{"1":[{"type":"instagram","estimated_time_to_regain_access":1e9}]}' }
  const refused = graphError({ code: 80002, message: 'x' }, 400, usage)
  const app = scripted([refused, graphError({ code: 4, message: 'x' }, 403, { 'retry-after': '1e12' })])
  const instagram = createInstagram(app.options).as(token)
  expect(await rejection(instagram.me())).toMatchObject({ code: 'rate_limited', retryAfter: 86_400_000 })
  expect(app.warnings).toEqual([expect.stringContaining('estimated_time_to_regain_access')])
  expect(await rejection(instagram.me())).toMatchObject({ code: 'rate_limited', retryAfter: 86_400_000 })
})
