import { sampleWorld } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { firstAccount, summarize } from './world-summary.ts'

const sample = sampleWorld('http://localhost:4000')

test('the sample world: an app with its secrets, and whom to sign in as', () => {
  const summary = summarize(sample)
  expect(summary.app).toMatchObject({
    id: '358205879134926',
    instagramAppId: '684477648739411',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
  })
  expect(firstAccount(summary)).toEqual({ username: 'jayposiris', password: 'safelight', tester: true })
})

test('whoever may authorize comes before who is listed first', () => {
  const accounts = [...(sample.accounts ?? [])].reverse()
  expect(firstAccount(summarize({ ...sample, accounts }))?.username).toBe('quiet.quinn')
})

test('a redirect URI on this machine is named only where there is no other', () => {
  const [app] = sample.apps ?? []
  const redirectUris = ['https://localhost/cb/', 'http://localhost:4000/console/callback/']
  const apps = [{ ...app, name: 'Local', basicDisplay: { ...app?.basicDisplay, redirectUris } }]
  expect(summarize({ apps }).app?.redirectUri).toBe('http://localhost:4000/console/callback/')
})

test('a stored world has no passwords; a known one lends them to the same accounts only', () => {
  const stored = { accounts: [{ id: '1', username: 'jayposiris', passwordHash: 'x' }] }
  expect(summarize(stored).accounts).toEqual([{ username: 'jayposiris', tester: false }])
  expect(summarize(stored, [sample]).accounts[0]?.password).toBeUndefined()
  const same = { accounts: [{ ...stored.accounts[0], username: 'jayposiris', id: '17841405793187218' }] }
  expect(summarize(same, [sample]).accounts[0]?.password).toBe('safelight')
})

test('an empty world has neither', () => {
  expect(summarize({})).toEqual({ accounts: [], developers: [] })
  expect(firstAccount(summarize({}))).toBeUndefined()
})
