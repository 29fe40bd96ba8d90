import { describe, expect, test } from 'vitest'
import { dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
} from '../../testing/facebook.ts'
import { app, exchange, getCode, messageOf, tutorialPlatform } from '../../testing/tutorial.ts'
import { deleteApp, setAppState } from '../../world/records/apps/apps.ts'

const deleted = 'Error validating application. Application has been deleted.'

describe('the tokens of an app on graph.facebook.com', () => {
  test.each([
    ['blocked', 200, 'API access blocked.'],
    ['deactivated', 200, 'API access deactivated. To reactivate, go to the app dashboard.'],
    ['deleted', 190, deleted],
  ] as const)('are all refused while it is %s, and good again once it is active', async (state, code, message) => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const system = personToken(platform, {}, 'systemUser').token
    const page = await pageTokenOf(platform, onFacebook.miraPage, token)
    const ask = (text: string): Promise<Response> =>
      facebookGraph(platform, `/${pagesApp.id}?access_token=${encodeURIComponent(text)}`)
    setAppState(platform.world, pagesApp.id, state)
    for (const text of [token, system, page, appTokenText]) {
      const answer = await ask(text)
      expect(answer.status).toBe(400)
      expect(((await answer.json()) as { error: object }).error).toMatchObject({
        code,
        type: 'OAuthException',
        message,
      })
    }
    setAppState(platform.world, pagesApp.id, 'active')
    for (const text of [token, system, page, appTokenText]) expect((await ask(text)).status).toBe(200)
  })

  test('tell an app that was deleted in the App Dashboard from one that never was', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    deleteApp(platform.world, pagesApp.id)
    for (const text of [token, appTokenText, `${pagesApp.id}|whatever`])
      expect(await messageOf(await facebookGraph(platform, `/me?access_token=${encodeURIComponent(text)}`))).toBe(
        deleted,
      )
    const never = await facebookGraph(platform, `/me?access_token=1%7C${pagesApp.secret}`)
    expect(await messageOf(never)).toMatch(/Cannot get application info due to a system error/)
  })
})

test('a deleted app of a world file is none at the windows and at api.instagram.com', async () => {
  await using platform = tutorialPlatform()
  const code = getCode(platform)
  setAppState(platform.world, app.metaAppId, 'deleted')
  expect(await messageOf(await exchange(platform, code))).toBe('Invalid platform app')
  expect(() => getCode(platform)).toThrow('Invalid platform app')
  await using other = facebookPlatform()
  setAppState(other.world, pagesApp.id, 'deleted')
  expect(() => other.authorize({ url: dialogUrl({}), username: 'dana@darkroom.test' })).toThrow(/app ID/)
})
