import { expect, test } from 'vitest'
import {
  type Agreed,
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  personToken,
} from '../../testing/facebook.ts'
import { getToken, graph, tutorialPlatform } from '../../testing/tutorial.ts'

test.each<[string, Agreed, RegExp]>([
  [
    'never asked for',
    { scopes: ['public_profile', 'pages_show_list', 'pages_read_engagement'] },
    /The app did not ask for instagram_basic/,
  ],
  [
    'declined',
    { scopes: ['public_profile', 'pages_show_list', 'pages_read_engagement'], declined: ['instagram_basic'] },
    /^The person declined instagram_basic\. Ask again at the Login dialog, with auth_type=rerequest\.$/,
  ],
  [
    'of the Page',
    { scopes: ['public_profile', 'pages_show_list', 'instagram_basic'] },
    /pages_read_engagement is about the Page: an Instagram account is read through its Page/,
  ],
])('the explanation of code 10 says of a permission that it was %s', async (_, agreed, fix) => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform, agreed)
  const answer = await facebookGraph(platform, `/${onFacebook.mira}?access_token=${token}`)
  expect([answer.status, ((await answer.json()) as { error: { code: number } }).error.code]).toEqual([400, 10])
  expect(platform.explanations()[0]?.fix).toMatch(fix)
})

test.each([
  ['the Page was not chosen', { pageIds: [] }, /did not choose the Page/],
  ['the account was not chosen', { accountIds: [] }, /did not choose the account/],
])('an account that is out of sight because %s is said to be, in the explanation', async (_, agreed, fix) => {
  await using platform = facebookPlatform()
  await facebookGraph(platform, `/${onFacebook.mira}?access_token=${personToken(platform, agreed).token}`)
  expect(platform.explanations()[0]?.fix).toMatch(fix)
})

test('an app token is reported to have no permissions', async () => {
  await using platform = facebookPlatform()
  const { userId } = personToken(platform)
  await facebookGraph(platform, `/${userId}/businesses?access_token=${encodeURIComponent(appTokenText)}`)
  expect(platform.explanations()[0]?.fix).toMatch(/has no permissions/)
})

test('graph.instagram.com names the authorization window', async () => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform, 'jayposiris', ['user_media'])
  await graph(platform, `/me?fields=media_count&access_token=${token}`)
  expect(platform.explanations()[0]?.fix).toMatch(/user_media.* at the authorization window\.$/)
})

test('the object is looked up before its fields are checked, on both hosts', async () => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const refused = await graph(platform, `/17841400000000001?fields=no_such_field&access_token=${token}`)
  expect(((await refused.json()) as { error: object }).error).toMatchObject({ code: 100, error_subcode: 33 })
  await using other = facebookPlatform()
  const path = `/17841400000000001?fields=no_such_field&access_token=${personToken(other).token}`
  expect(((await (await facebookGraph(other, path)).json()) as { error: object }).error).toMatchObject({
    code: 100,
    error_subcode: 33,
  })
})
