import { sampleWorld } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { summarize, whoSignsIn } from './world-summary.ts'

const sample = sampleWorld('http://localhost:4000')

test('the sample world: an app with its secrets, and whom to sign in as', () => {
  const summary = summarize(sample)
  expect(summary.logins['basic-display']).toEqual({
    name: 'Social Sizzle',
    id: '358205879134926',
    secret: '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8',
    clientId: '684477648739411',
    clientSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    redirectUris: ['http://localhost:4000/console/callback/', 'https://socialsizzle.herokuapp.com/auth/'],
    username: 'jayposiris',
  })
  expect(whoSignsIn(summary, 'basic-display')).toEqual({ username: 'jayposiris', password: 'safelight' })
  expect(whoSignsIn(summary, 'instagram')).toEqual({ username: 'mira.prints', password: 'safelight' })
  expect(whoSignsIn(summary, 'facebook')).toEqual({ username: 'dana@darkroom.test', password: 'safelight' })
})

test('developers are the people with a role in an app', () => {
  const summary = summarize(sample)
  expect(summary.people.map(({ email }) => email)).toEqual(['dana@darkroom.test', 'kim@darkroom.test'])
  expect(summary.developers).toEqual([{ email: 'dana@darkroom.test', password: 'safelight' }])
})

test('a stored world has no passwords; a known one lends them to the same accounts and people only', () => {
  const stored = {
    accounts: [{ id: '1', username: 'jayposiris', passwordHash: 'x' }],
    people: [{ name: 'Dana', email: 'dana@darkroom.test', passwordHash: 'x' }],
  }
  expect(summarize(stored).accounts).toEqual([{ username: 'jayposiris', tester: false }])
  expect(summarize(stored, [sample]).accounts[0]?.password).toBeUndefined()
  expect(summarize(stored, [sample]).people).toEqual([{ email: 'dana@darkroom.test', password: 'safelight' }])
  const same = { accounts: [{ ...stored.accounts[0], username: 'jayposiris', id: '17841405793187218' }] }
  expect(summarize(same, [sample]).accounts[0]?.password).toBe('safelight')
})

test('an empty world has neither', () => {
  const summary = summarize({})
  expect(summary).toEqual({ logins: {}, accounts: [], developers: [], people: [] })
  expect(whoSignsIn(summary, 'facebook')).toEqual({})
})

test('a large world is summed up with a look at each account, not at each pair of accounts', () => {
  let looks = 0
  const account = (index: number): { username: string } => ({
    get username() {
      looks++
      return `user${index}`
    },
  })
  const world = { accounts: Array.from({ length: 1000 }, (_, index) => account(index)) }
  expect(summarize(world, [world]).accounts).toHaveLength(1000)
  expect(looks).toBeLessThan(20_000)
})
