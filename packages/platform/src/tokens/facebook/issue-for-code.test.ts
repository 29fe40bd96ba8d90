import { expect, test } from 'vitest'
import { dana, dialogPlatform, dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { facebookExchange, facebookGraph, facebookTokenRequest, readFacebook } from '../../testing/facebook.ts'
import { day } from '../../testing/tutorial.ts'

const configuration = { id: '77', name: 'Server', tokenType: 'systemUser', scopes: ['pages_show_list'] } as const

test.each([
  [false, undefined],
  [true, 5_184_000],
])(
  "a code of a system user's configuration is worth a token that ends (%s) after %s seconds",
  async (expires, lifetime) => {
    const configurations = [{ ...configuration, expires }]
    await using platform = dialogPlatform({ facebookLogin: { configurations } })
    const location = platform.authorize({ url: dialogUrl({ config_id: '77', scope: undefined }), username: dana })
    const code = new URL(location).searchParams.get('code') ?? ''
    const reply = (await (await facebookTokenRequest(platform, facebookExchange(code))).json()) as {
      access_token: string
      expires_in?: number
    }
    expect(reply.expires_in).toBe(lifetime)
    platform.clock.advance(59 * day)
    expect(await readFacebook(platform, '/me', reply.access_token)).toHaveProperty('id')
    platform.clock.advance(day)
    const { status } = await facebookGraph(platform, `/me?access_token=${reply.access_token}`)
    expect(status).toBe(expires ? 400 : 200)
  },
)

test("a code of a user's configuration is worth a short-lived token", async () => {
  const configurations = [{ ...configuration, tokenType: 'user' as const }]
  await using platform = dialogPlatform({ facebookLogin: { configurations } })
  const location = platform.authorize({ url: dialogUrl({ config_id: '77' }), username: dana })
  const code = new URL(location).searchParams.get('code') ?? ''
  const reply = await facebookTokenRequest(platform, facebookExchange(code))
  expect(await reply.json()).toMatchObject({ token_type: 'bearer', expires_in: 5400 })
})

test('a code for localhost is redeemed while the app is in development', async () => {
  await using platform = dialogPlatform()
  const redirect_uri = 'http://localhost:3000/cb'
  const location = platform.authorize({ url: dialogUrl({ redirect_uri }), username: dana })
  const code = new URL(location).searchParams.get('code') ?? ''
  const reply = await facebookTokenRequest(platform, facebookExchange(code, { redirect_uri }))
  expect(reply.status).toBe(200)
})
