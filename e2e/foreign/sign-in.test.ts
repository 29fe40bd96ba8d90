import type { RunningServer } from 'darkroom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClient, startForeignWorld } from './run-client.ts'

const id = expect.stringMatching(/^\d{15,17}$/)
const dana = 'dana@darkroom.test'

/** What each library makes of the profile, where that is not what Instagram or Facebook answered. */
const profiles = {
  'basic-display': {
    plain: { id, username: 'jayposiris' },
    grant: { id, username: 'jayposiris', account_type: 'PERSONAL' },
    'auth-core': { id, name: 'jayposiris' },
  },
  instagram: {
    plain: { id, user_id: '17841408261739405', username: 'mira.prints' },
    grant: { id, username: 'mira.prints', account_type: 'BUSINESS' },
    'auth-core': { id, name: 'mira.prints' },
  },
  facebook: {
    plain: { id, name: 'Dana Developer' },
    grant: { id, name: 'Dana Developer' },
    'auth-core': { id, name: 'Dana Developer' },
  },
}

describe.each([
  ['basic-display', '2024-11-01'],
  ['instagram', '2026-11-22'],
  ['facebook', '2026-11-22'],
] as const)('%s on %s: signs in and reads the profile', (login, day) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startForeignWorld(day)
  })
  afterAll(() => server.close())

  test.each(['oauth4webapi', 'openid-client', 'simple-oauth2', 'grant', 'auth-core'] as const)(
    '%s',
    async (library) => {
      const ended = await runClient(server, login, `${library}.mjs`)
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      const expected = profiles[login]
      expect(JSON.parse(ended.stdout)).toEqual(library in expected ? expected[library as 'grant'] : expected.plain)
    },
  )
})

test('openid-client signs in by OpenID Connect and PKCE as shipped, and believes the id_token by discovery and its key', async () => {
  // It holds the times in the id_token against the time of the machine.
  await using server = await startForeignWorld()
  const ended = await runClient(server, 'facebook', 'openid-connect.mjs')
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const { claims, profile } = JSON.parse(ended.stdout) as { claims: { sub: string }; profile: { id: string } }
  expect(claims).toMatchObject({ iss: 'https://www.facebook.com', sub: id, name: 'Dana Developer', email: dana })
  expect(profile).toEqual({ id: claims.sub, name: 'Dana Developer' })
})

test('facebook-nodejs-business-sdk reads a person, their Pages, and the account behind one', async () => {
  await using server = await startForeignWorld('2026-11-22')
  const ended = await runClient(server, 'facebook', 'business-sdk.mjs')
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(ended.stdout)).toEqual({
    id,
    name: 'Dana Developer',
    pages: ['Mira Prints', 'Ana Bakes'],
    account: { username: 'mira.prints', followers_count: 2398 },
  })
})
