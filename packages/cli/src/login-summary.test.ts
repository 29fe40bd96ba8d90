import { sampleWorld } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { summarizeLogins } from './login-summary.ts'

const sample = sampleWorld('http://localhost:4000')

test('each login has the ids and secrets that its own endpoints take', () => {
  const logins = summarizeLogins(sample)
  expect(logins['basic-display']).toMatchObject({
    clientId: '684477648739411',
    clientSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
  })
  expect(logins.instagram).toMatchObject({
    id: '358205879134926',
    clientId: '1093847265518402',
    clientSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  })
  expect(logins.facebook).toEqual({
    name: 'Sizzle Pages',
    id: '1284605937421856',
    secret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    clientId: '1284605937421856',
    clientSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    redirectUri: 'https://sizzlepages.example/auth/',
    redirectUris: ['http://localhost:4000/console/callback/', 'https://sizzlepages.example/auth/'],
    username: 'dana@darkroom.test',
    pageId: '104928371650283',
    accountId: '17841408261739405',
  })
})

test('whoever may authorize comes before who is listed first', () => {
  const accounts = [...(sample.accounts ?? [])].reverse()
  const logins = summarizeLogins({ ...sample, accounts })
  expect(logins['basic-display']?.username).toBe('mira.prints')
  const testers = { jayposiris: 'accepted', 'lee.wanders': 'accepted' } as const
  const apps = (sample.apps ?? []).map((app) => ({ ...app, instagramTesters: testers }))
  expect(summarizeLogins({ ...sample, apps })['basic-display']?.username).toBe('jayposiris')
  expect(summarizeLogins({ ...sample, apps }).instagram?.username).toBe('lee.wanders')
})

test('somebody with a Page and a role in the app comes before somebody with a Page only', () => {
  const [first] = sample.pages ?? []
  const pages = [
    { ...first, name: 'Bare', instagramAccount: undefined },
    { ...first, name: 'Both', roles: { 'kim@darkroom.test': [], 'dana@darkroom.test': [] } },
  ]
  expect(summarizeLogins({ ...sample, pages }).facebook?.username).toBe('dana@darkroom.test')
  const apps = (sample.apps ?? []).map((app) => ({ ...app, roles: {} }))
  expect(summarizeLogins({ ...sample, pages, apps }).facebook?.username).toBe('kim@darkroom.test')
  expect(summarizeLogins({ ...sample, pages: [] }).facebook).not.toHaveProperty('username')
})

test('a redirect URI on this machine is named only where there is no other', () => {
  const [app] = sample.apps ?? []
  const redirectUris = ['https://localhost/cb/', 'http://localhost:4000/console/callback/']
  const apps = [{ ...app, name: 'Local', basicDisplay: { ...app?.basicDisplay, redirectUris } }]
  expect(summarizeLogins({ apps })['basic-display']?.redirectUri).toBe('http://localhost:4000/console/callback/')
})

test('an app for which Set Up was clicked and nothing saved is passed over', () => {
  const [app] = sample.apps ?? []
  const bare = { name: 'Bare', id: '1', secret: 's', basicDisplay: { instagramAppId: '', redirectUris: [] } }
  expect(summarizeLogins({ apps: [bare] })).toEqual({})
  expect(summarizeLogins({ apps: [bare, { ...app, name: 'Saved' }] })['basic-display']?.name).toBe('Saved')
})
