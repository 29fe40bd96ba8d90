import { describe, expect, test } from 'vitest'
import { appSecretProof } from '../../identity/proof.ts'
import type { Platform } from '../../platform.ts'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
} from '../../testing/facebook.ts'
import { day, hour, messageOf, urlencoded } from '../../testing/tutorial.ts'
import { setRequireAppSecret } from '../../world/records/apps/app-settings.ts'
import { deleteApp } from '../../world/records/apps/apps.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { invalidateSessionsOfPerson, issueAccessToken } from '../../world/records/tokens/access-tokens.ts'

const now = Date.parse('2026-11-01') / 1000

function debug(platform: Platform, input: string, caller = appTokenText): Promise<Response> {
  return facebookGraph(platform, `/debug_token?${urlencoded({ input_token: input, access_token: caller })}`)
}

async function dataOf(answer: Response): Promise<Record<string, unknown>> {
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { data: Record<string, unknown> }).data
}

describe('debug_token', () => {
  test('tells of a short-lived user token, keys in the order that was recorded', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform, { pageIds: [onFacebook.miraPage] })
    const text = await (await debug(platform, token)).text()
    expect(text).toBe(
      `{"data":{"app_id":"${pagesApp.id}","type":"USER","application":"Sizzle Pages","data_access_expires_at":${now + 90 * 86_400},` +
        `"expires_at":${now + 5400},"is_valid":true,"scopes":["public_profile","pages_show_list","pages_read_engagement","instagram_basic"],` +
        `"granular_scopes":[{"scope":"pages_show_list","target_ids":["${onFacebook.miraPage}"]},` +
        `{"scope":"pages_read_engagement","target_ids":["${onFacebook.miraPage}"]},{"scope":"instagram_basic"}],"user_id":"${userId}"}}`,
    )
  })

  test('tells of a long-lived one when it was issued', async () => {
    await using platform = facebookPlatform()
    const data = await dataOf(await debug(platform, personToken(platform, {}, 'longLived').token))
    expect(data).toMatchObject({ issued_at: now, expires_at: now + 60 * 86_400 })
  })

  test('tells of a Page token which Page, and of one without an end 0', async () => {
    await using platform = facebookPlatform()
    const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform, {}, 'longLived').token)
    expect(await dataOf(await debug(platform, page))).toMatchObject({
      type: 'PAGE',
      profile_id: onFacebook.miraPage,
      expires_at: 0,
    })
    const short = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
    const data = await dataOf(await debug(platform, short))
    expect(data['expires_at']).toBe(now + 5400)
    expect(data).not.toHaveProperty('issued_at')
  })

  test('tells of an app token little', async () => {
    await using platform = facebookPlatform()
    expect(await dataOf(await debug(platform, appTokenText))).toEqual({
      app_id: pagesApp.id,
      type: 'APP',
      application: 'Sizzle Pages',
      is_valid: true,
      scopes: [],
    })
  })

  test('assumed: a system user’s data access has no end', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform, {}, 'systemUser')
    expect(await dataOf(await debug(platform, token))).toMatchObject({
      type: 'SYSTEM_USER',
      data_access_expires_at: 0,
      expires_at: 0,
    })
    platform.clock.advance(400 * day)
    expect((await facebookGraph(platform, `/me?access_token=${token}`)).status).toBe(200)
  })

  test('prints app_id as a number in the documented dialect', async () => {
    await using platform = facebookPlatform({ dialect: 'documented' })
    expect(await dataOf(await debug(platform, personToken(platform).token))).toMatchObject({
      app_id: Number(pagesApp.id),
    })
  })

  test('answers a dead token with 200, its reason, and no scopes', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    invalidateSessionsOfPerson(platform.world, '10158374629184756', 'call')
    const data = await dataOf(await debug(platform, token))
    expect(Object.keys(data)).toEqual([
      'app_id',
      'type',
      'application',
      'data_access_expires_at',
      'error',
      'expires_at',
      'is_valid',
      'scopes',
      'user_id',
    ])
    expect(data).toMatchObject({
      error: {
        code: 190,
        message: 'Error validating access token: The session was invalidated explicitly using an API call.',
        subcode: 466,
      },
      is_valid: false,
      scopes: [],
      user_id: userId,
    })
  })

  test('still knows a token whose data access ended', async () => {
    await using platform = facebookPlatform()
    const { grant } = personToken(platform)
    platform.clock.advance(91 * day)
    const token = issueAccessToken(platform.world, { grant, kind: 'longLived' })
    const data = await dataOf(await debug(platform, token))
    expect(data).toMatchObject({ is_valid: true, data_access_expires_at: now + 90 * 86_400 })
  })

  test.each([
    ['garbled', 'Invalid OAuth access token - Cannot parse access token'],
    [`EAA${'x'.repeat(140)}`, 'The access token could not be decrypted'],
    [`${pagesApp.id}|wrong`, 'Invalid OAuth access token signature.'],
    ['123|wrong', 'Error validating application. Cannot get application info due to a system error.'],
  ])(
    'answers %s with 200 and the sentence that was recorded; what brings it about is assumed',
    async (input, message) => {
      await using platform = facebookPlatform()
      expect(await (await debug(platform, input)).json()).toEqual({
        data: { error: { code: 190, message }, is_valid: false, scopes: [] },
      })
    },
  )

  test('does not read a token of an Instagram account', async () => {
    await using platform = facebookPlatform({ asOf: '2024-11-01' })
    const key = { appId: pagesApp.otherId, login: 'basic-display', subjectId: onFacebook.jay } as const
    const grant = saveGrant(platform.world, key, { scopes: ['user_profile'] })
    const token = issueAccessToken(platform.world, { grant, kind: 'shortLived' })
    const data = await dataOf(await debug(platform, token))
    expect(data['error']).toMatchObject({ message: 'Invalid OAuth access token - Cannot parse access token' })
  })

  test('answers an administrator and a developer of the app, nobody else', async () => {
    await using platform = facebookPlatform()
    const dana = personToken(platform).token
    const kim = personToken(platform, { email: 'kim@darkroom.test' }).token
    expect(await dataOf(await debug(platform, kim, dana))).toMatchObject({ is_valid: true })
    expect(await messageOf(await debug(platform, dana, kim))).toMatch(/^\(#100\) You must provide an app access token/)
    const page = await pageTokenOf(platform, onFacebook.miraPage, dana)
    expect(await messageOf(await debug(platform, dana, page))).toMatch(/^\(#100\) You must provide an app access token/)
  })

  test('asks the caller for a living token and, where the app says so, for a proof', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    expect(await messageOf(await facebookGraph(platform, `/debug_token?input_token=${token}`))).toContain('required')
    setRequireAppSecret(platform.world, pagesApp.id, true)
    expect(await messageOf(await debug(platform, token, token))).toContain('appsecret_proof')
    const proof = appSecretProof(token, pagesApp.secret)
    const proven = `/debug_token?input_token=${token}&access_token=${token}&appsecret_proof=${proof}`
    expect((await facebookGraph(platform, proven)).status).toBe(200)
    platform.clock.advance(2 * hour)
    expect(await messageOf(await facebookGraph(platform, proven))).toContain('Session has expired')
  })

  test('says of tokens of a deleted app that it was deleted', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform, { appId: pagesApp.otherId })
    deleteApp(platform.world, pagesApp.otherId)
    expect(await dataOf(await debug(platform, token))).toMatchObject({
      error: { message: expect.stringContaining('Application has been deleted') },
    })
  })
})
