import { expect, test } from 'vitest'
import { Refusal } from '../explain/refusal.ts'
import { facebookPlatform, pagesApp } from '../testing/facebook.ts'
import { resetClientToken } from '../world/records/apps/app-settings.ts'
import { readCaller } from './read-facebook-caller.ts'

test.each([
  ['the client token', (clientToken: string) => clientToken, /That is the client token/],
  ['another secret', () => pagesApp.otherSecret, /Copy the app secret/],
])('%s behind the pipe is refused, and the explanation says which it is', async (_, secretOf, fix) => {
  await using platform = facebookPlatform()
  const secret = secretOf(resetClientToken(platform.world, pagesApp.id))
  const read = (): unknown => readCaller(platform.world, `${pagesApp.id}|${secret}`)
  expect(read).toThrow(Refusal)
  try {
    read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.explanation.fix).toMatch(fix)
    expect(JSON.stringify(error.explanation)).not.toContain(secret)
  }
})

test('an app whose client token was never made is not spoken for by an empty one', async () => {
  await using platform = facebookPlatform()
  expect(() => readCaller(platform.world, `${pagesApp.id}|`)).toThrow(Refusal)
})
