import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import type { HeadlessAnswer } from '../../authorization/headless.ts'
import type { Platform } from '../../platform.ts'
import { bareApp, dana, dialogGrant, dialogPlatform, dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { appTokenText, facebookExchange, facebookTokenRequest, pagesApp, readFacebook } from '../../testing/facebook.ts'
import type { Changes } from '../../testing/tutorial.ts'
import { printWorldFile, saveWorld } from '../../world-file/save/save.ts'
import { signingKey } from './signing-key.ts'

interface Reply {
  readonly access_token: string
  readonly id_token?: string
}

async function signIn(platform: Platform, changes: Changes, answer: Partial<HeadlessAnswer> = {}): Promise<Reply> {
  const location = platform.authorize({ url: dialogUrl(changes), username: dana, ...answer })
  const code = new URL(location).searchParams.get('code') ?? ''
  return (await facebookTokenRequest(platform, facebookExchange(code))).json() as Promise<Reply>
}

async function readJson<Value>(platform: Platform, url: string): Promise<Value> {
  const answer = await platform.fetch(new Request(url))
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  return (await answer.json()) as Value
}

interface Metadata {
  readonly issuer: string
  readonly jwks_uri: string
}

const discovery = 'https://www.facebook.com/.well-known/openid-configuration'

describe('assumed: scope=openid brings an id_token', () => {
  test('signed with the key that discovery leads to, for this app, about this person', async () => {
    await using platform = dialogPlatform()
    const reply = await signIn(platform, { scope: 'openid,email,pages_show_list', nonce: 'n-0S6_WzA2Mj' })
    const { issuer, jwks_uri } = await readJson<Metadata>(platform, discovery)
    const keys = await readJson<JSONWebKeySet>(platform, jwks_uri)
    const currentDate = new Date(platform.clock.now())
    const { payload, protectedHeader } = await jwtVerify(reply.id_token ?? '', createLocalJWKSet(keys), {
      issuer,
      audience: pagesApp.id,
      currentDate,
    })
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: keys.keys[0]?.kid })
    const now = Math.floor(platform.clock.now() / 1000)
    expect(payload).toEqual({
      iss: 'https://www.facebook.com',
      aud: pagesApp.id,
      sub: dialogGrant(platform)?.scopedId,
      iat: now,
      exp: now + 3600,
      jti: expect.stringMatching(/^[\w-]{43}$/),
      nonce: 'n-0S6_WzA2Mj',
      at_hash: expect.stringMatching(/^[\w-]{22}$/),
      email: 'dana@darkroom.test',
      name: 'Dana Developer',
      given_name: 'Dana',
      family_name: 'Developer',
    })
    expect(await readFacebook(platform, '/me?fields=id', reply.access_token)).toEqual({ id: payload.sub })
  })

  test('asked for alone too, without a nonce and an e-mail address', async () => {
    await using platform = dialogPlatform()
    const { id_token = '' } = await signIn(platform, { scope: 'openid' })
    expect(decodeJwt(id_token)).not.toHaveProperty('nonce')
    expect(decodeJwt(id_token)).not.toHaveProperty('email')
  })

  test('and openid stands among the permissions and in debug_token, beside the others', async () => {
    await using platform = dialogPlatform()
    const { access_token } = await signIn(platform, { scope: 'openid email' })
    expect(await readFacebook(platform, '/me/permissions', access_token)).toMatchObject({
      data: ['public_profile', 'openid', 'email'].map((permission) => ({ permission, status: 'granted' })),
    })
    expect(await readFacebook(platform, `/debug_token?input_token=${access_token}`, appTokenText)).toMatchObject({
      data: { is_valid: true, scopes: ['public_profile', 'openid', 'email'] },
    })
  })

  test('also from somebody without a role on a live app: openid needs no review', async () => {
    await using platform = dialogPlatform({ mode: 'live' })
    const { id_token } = await signIn(platform, { scope: 'openid' }, { username: 'lou@darkroom.test' })
    expect(id_token).toBeDefined()
  })
})

describe('there is no id_token', () => {
  test('where openid was not asked for this time, though it was granted before', async () => {
    await using platform = dialogPlatform()
    await signIn(platform, { scope: 'openid' })
    expect(await signIn(platform, { scope: 'email', nonce: 'x' })).not.toHaveProperty('id_token')
  })

  test('where the person declined openid', async () => {
    await using platform = dialogPlatform()
    expect(await signIn(platform, { scope: 'openid' }, { decline: ['openid'] })).not.toHaveProperty('id_token')
  })

  test('beside the token of a system user', async () => {
    const configuration = { id: '77', name: 'Server', tokenType: 'systemUser', scopes: ['openid'] } as const
    await using platform = dialogPlatform({ facebookLogin: { configurations: [configuration] } })
    expect(await signIn(platform, { config_id: '77', scope: undefined })).not.toHaveProperty('id_token')
  })
})

describe('the key', () => {
  test('is one for a world, whoever asks first, and another in another world', async () => {
    await using platform = dialogPlatform()
    await using other = dialogPlatform()
    const [first, second] = await Promise.all([signingKey(platform.world), signingKey(platform.world)])
    expect(second).toEqual(first)
    expect((await signingKey(other.world)).kid).not.toBe(first.kid)
    const { id_token = '' } = await signIn(platform, { scope: 'openid' })
    expect(decodeProtectedHeader(id_token).kid).toBe(first.kid)
  })

  test('shows apps its public half only, and stands in no saved world', async () => {
    await using platform = dialogPlatform()
    await signIn(platform, { scope: 'openid' })
    const { privateKey } = await signingKey(platform.world)
    const { jwks_uri } = await readJson<Metadata>(platform, `${discovery}/`)
    const keys = await readJson<JSONWebKeySet>(platform, jwks_uri)
    expect(Object.keys(keys.keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    expect(privateKey.d?.length).toBeGreaterThan(300)
    expect(printWorldFile(saveWorld(platform.world))).not.toContain(privateKey.d)
  })

  test('of the token of another app is the same, and the audience tells them apart', async () => {
    await using platform = dialogPlatform()
    const { id_token = '' } = await signIn(platform, { scope: 'openid' })
    const { keys } = await readJson<JSONWebKeySet>(platform, 'https://www.facebook.com/.well-known/oauth/openid/jwks/')
    const options = { audience: bareApp.id, currentDate: new Date(platform.clock.now()) }
    await expect(jwtVerify(id_token, createLocalJWKSet({ keys }), options)).rejects.toThrow('unexpected "aud"')
  })
})
