import { expect, test } from 'vitest'
import { dialogPlatform, dialogUrl, kim } from '../../../sites/facebook/dialog/testing/dialog.ts'
import { facebookExchange, facebookTokenRequest, onFacebook, readFacebook } from '../../../testing/facebook.ts'
import { setPageTasks } from '../../../world/records/pages.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'

const scope = 'public_profile,pages_show_list,pages_read_engagement,instagram_basic,instagram_manage_insights'
const insights = `/${onFacebook.ana}/insights?metric=reach&period=day`

test.each([
  ['PROFILE_PLUS_ANALYZE', true],
  ['PROFILE_PLUS_FULL_CONTROL', true],
  ['PROFILE_PLUS_CREATE_CONTENT', false],
  ['PROFILE_PLUS_MESSAGING', false],
  ['PROFILE_PLUS_MODERATE', false],
  ['PROFILE_PLUS_ADVERTISE', false],
])('somebody with the task %s on the Page can give an app its insights: %s', async (task, given) => {
  await using platform = dialogPlatform()
  const personId = findPersonByEmail(platform.world, kim)?.id ?? ''
  setPageTasks(platform.world, onFacebook.anaPage, personId, [task])
  const back = platform.authorize({ url: dialogUrl({ scope }), username: kim })
  const code = new URL(back).searchParams.get('code') ?? ''
  const exchanged = await facebookTokenRequest(platform, facebookExchange(code))
  const { access_token: token } = (await exchanged.json()) as { readonly access_token: string }
  expect(await readFacebook(platform, insights, token)).toMatchObject(
    given ? { data: [{ name: 'reach' }] } : { error: { code: 200 } },
  )
})
