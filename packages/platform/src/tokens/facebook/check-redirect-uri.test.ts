import { expect, test } from 'vitest'
import { dana, dialogPlatform, dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { facebookExchange, facebookTokenRequest, pagesApp } from '../../testing/facebook.ts'
import { type Changes, messageOf } from '../../testing/tutorial.ts'

const configuration = { id: '77', name: 'Server', tokenType: 'systemUser', scopes: ['pages_show_list'] } as const

test.each<[Changes, number]>([
  [{ redirect_uri: undefined }, 200],
  [{}, 200],
  [{ redirect_uri: '' }, 400],
  [{ redirect_uri: `${pagesApp.redirectUri}x` }, 400],
])("a code of a system user's configuration, redeemed with %o, is answered with %i", async (changes, status) => {
  await using platform = dialogPlatform({ facebookLogin: { configurations: [configuration] } })
  const asked = { config_id: '77', scope: undefined, response_type: 'code', override_default_response_type: 'true' }
  const location = platform.authorize({ url: dialogUrl(asked), username: dana })
  const code = new URL(location).searchParams.get('code') ?? ''
  const reply = await facebookTokenRequest(platform, facebookExchange(code, changes))
  expect(reply.status).toBe(status)
  if (status === 400) expect(await messageOf(reply)).toMatch(/^Error validating verification code/)
})

test("a code of a user's configuration is not redeemed without redirect_uri", async () => {
  const configurations = [{ ...configuration, tokenType: 'user' as const }]
  await using platform = dialogPlatform({ facebookLogin: { configurations } })
  const location = platform.authorize({ url: dialogUrl({ config_id: '77' }), username: dana })
  const code = new URL(location).searchParams.get('code') ?? ''
  const reply = await facebookTokenRequest(platform, facebookExchange(code, { redirect_uri: undefined }))
  expect(await messageOf(reply)).toBe('Missing redirect_uri parameter.')
})
