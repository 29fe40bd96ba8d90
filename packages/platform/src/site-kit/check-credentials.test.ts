import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../platform.ts'
import { facebookVisitor } from '../sites/facebook/testing/visitor.ts'
import { createVisitor } from '../sites/instagram/testing/visitor.ts'

const tooMany = /too many wrong passwords/i

async function guess(platform: Platform, [url, button]: Place, fields: Record<string, string>): Promise<string> {
  const visitor = createVisitor(platform)
  const page = await visitor.get(url)
  return (await visitor.send(page, { button, fields: { ...fields, password: 'wrong' } })).text
}

type Place = readonly [url: string, button: string]

const person = { email: 'dana@darkroom.test' }
const places = [
  ['https://www.facebook.com/login/', 'Sign in'],
  ['https://developers.facebook.com/login/', 'Sign in'],
  ['https://www.instagram.com/accounts/login/facebook/', 'Log in'],
] as const

test('wrong passwords for a person count together on every site that asks for them', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01', now: () => 0 })
  const [facebook, dashboard, instagram] = places
  for (const place of [facebook, dashboard, instagram, facebook, dashboard]) {
    expect(await guess(platform, place, person)).not.toMatch(tooMany)
  }
  for (const place of places) expect(await guess(platform, place, person)).toMatch(tooMany)
  expect(await guess(platform, facebook, { email: 'kim@darkroom.test' })).not.toMatch(tooMany)
})

test('the right password does not pass the wait on another site', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01', now: () => 0 })
  for (let count = 0; count < 5; count++) await guess(platform, places[1], person)
  expect((await facebookVisitor(platform).signIn(person.email)).text).toMatch(tooMany)
})
