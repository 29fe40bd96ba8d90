import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
  readFacebook,
} from '../../testing/facebook.ts'
import { messageOf } from '../../testing/tutorial.ts'
import { findProduct, saveProduct } from '../../world/records/apps/products.ts'
import { listAudit } from '../../world/records/audit.ts'
import { listCallbacks } from '../../world/records/callbacks.ts'

const remove = { method: 'DELETE' }

function revoke(platform: Platform, path: string, token: string): Promise<Response> {
  return facebookGraph(platform, `${path}?access_token=${encodeURIComponent(token)}`, remove)
}

describe('GET /{user}/permissions', () => {
  test('tells what was granted and what was declined, to the person and to the app', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform, { scopes: ['public_profile', 'email'], declined: ['ads_read'] })
    const permissions = {
      data: [
        { permission: 'public_profile', status: 'granted' },
        { permission: 'email', status: 'granted' },
        { permission: 'ads_read', status: 'declined' },
      ],
    }
    expect(await readFacebook(platform, '/me/permissions', token)).toEqual(permissions)
    expect(await readFacebook(platform, `/${userId}/permissions`, appTokenText)).toEqual(permissions)
    expect(await readFacebook(platform, '/me?fields=permissions', token)).toEqual({ permissions, id: userId })
  })
})

describe('DELETE /{user}/permissions', () => {
  test.each(['the person', 'the app'])('by %s ends every token of the person, Page tokens too', async (who) => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform, {}, 'longLived')
    const page = await pageTokenOf(platform, onFacebook.miraPage, token)
    const answer = await revoke(platform, `/${userId}/permissions`, who === 'the app' ? appTokenText : token)
    expect(await answer.text()).toBe('{"success":true}')
    for (const dead of [token, page]) {
      expect(await readFacebook(platform, '/me', dead)).toMatchObject({ error: { code: 190, error_subcode: 458 } })
    }
    const again = personToken(platform)
    expect(await readFacebook(platform, '/me', again.token)).toMatchObject({ id: userId })
  })

  test('assumed: tells the app by its deauthorize callback, as a removal by the person does', async () => {
    await using platform = facebookPlatform()
    const product = findProduct(platform.world, pagesApp.id, 'facebook')
    if (product !== undefined) saveProduct(platform.world, { ...product, deauthorizeUrl: 'http://localhost:3000/gone' })
    const { token, userId } = personToken(platform)
    await revoke(platform, '/me/permissions', token)
    expect(listCallbacks(platform.world, pagesApp.id)).toMatchObject([
      { kind: 'deauthorize', userId, state: 'waiting' },
    ])
    expect(listAudit(platform.world)[0]).toMatchObject({ action: 'app.removed', actor: 'dana@darkroom.test' })
  })

  test('answers a bare true in the documented dialect', async () => {
    await using platform = facebookPlatform({ dialect: 'documented' })
    const { token } = personToken(platform)
    expect(await (await revoke(platform, '/me/permissions', token)).text()).toBe('true')
  })

  test('with a name takes that one back, and it is declined from then on', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    for (const _ of ['once', 'twice']) {
      expect(await (await revoke(platform, '/me/permissions/pages_show_list', token)).json()).toEqual({ success: true })
    }
    const { data } = (await readFacebook(platform, '/me/permissions', token)) as { data: object[] }
    expect(data).toHaveLength(4)
    expect(data.at(-1)).toEqual({ permission: 'pages_show_list', status: 'declined' })
    expect((await facebookGraph(platform, `/me/accounts?access_token=${token}`)).status).toBe(403)
  })

  test('assumed: the last one, and public_profile, remove the app', async () => {
    await using platform = facebookPlatform()
    const one = personToken(platform, { scopes: ['email'] }).token
    await revoke(platform, '/me/permissions/email', one)
    expect(await readFacebook(platform, '/me', one)).toMatchObject({ error: { error_subcode: 458 } })
    const { token } = personToken(platform)
    await revoke(platform, '/me/permissions/public_profile', token)
    expect(await readFacebook(platform, '/me', token)).toMatchObject({ error: { error_subcode: 458 } })
  })

  test('assumed: a name that is no permission, or of another login, is refused', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    for (const name of ['likes', 'user_media', '__proto__']) {
      expect(await messageOf(await revoke(platform, `/me/permissions/${name}`, token))).toMatch(/^\(#100\) Param/)
    }
  })

  test('is nothing a Page has, and no stranger’s affair', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const page = await pageTokenOf(platform, onFacebook.miraPage, token)
    const kim = personToken(platform, { email: 'kim@darkroom.test' })
    expect((await revoke(platform, '/me/permissions', page)).status).toBe(400)
    expect((await revoke(platform, `/${userId}/permissions`, kim.token)).status).toBe(400)
    expect(await readFacebook(platform, '/me', token)).toMatchObject({ id: userId })
  })
})
