import { expect, test } from 'vitest'
import { facebookPlatform, onFacebook, personToken, readFacebook } from '../../testing/facebook.ts'

interface Described {
  readonly metadata: {
    readonly fields: readonly { readonly name: string; readonly type: string }[]
    readonly type: string
    readonly connections: Readonly<Record<string, string>>
  }
}

test('metadata=1 puts the fields, the type and the edges of an object before it', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const answer = (await readFacebook(platform, `/v25.0/${onFacebook.mira}?metadata=1`, token)) as Described
  expect(Object.keys(answer)).toEqual(['metadata', 'id'])
  expect(answer.metadata.type).toBe('shadowiguser')
  expect(answer.metadata.fields).toContainEqual({ name: 'id', description: '', type: 'numeric string' })
  expect(answer.metadata.fields.map(({ name }) => name)).toContain('followers_count')
})

test('the links to edges answer, in the version that was asked', async () => {
  await using platform = facebookPlatform()
  const { token, userId } = personToken(platform)
  const { metadata } = (await readFacebook(platform, '/v25.0/me?metadata=1&fields=id', token)) as Described
  expect(Object.keys(metadata.connections)).toEqual(['accounts', 'businesses', 'picture', 'permissions'])
  const link = metadata.connections['accounts'] ?? ''
  expect(link).toBe(`https://graph.facebook.com/v25.0/${userId}/accounts?access_token=${token}`)
  expect((await platform.fetch(new Request(link))).status).toBe(200)
})

test.each(['0', '', 'no'])('metadata=%s adds nothing', async (value) => {
  await using platform = facebookPlatform()
  const answer = await readFacebook(platform, `/me?metadata=${value}&fields=id`, personToken(platform).token)
  expect(Object.keys(answer as object)).toEqual(['id'])
})

test('of several objects each has its own', async () => {
  await using platform = facebookPlatform()
  const ids = `${onFacebook.mira},${onFacebook.miraPage}`
  const answer = await readFacebook(platform, `/?ids=${ids}&metadata=1&fields=id`, personToken(platform).token)
  const types = Object.values(answer as Record<string, Described>).map(({ metadata }) => metadata.type)
  expect(types).toEqual(['shadowiguser', 'page'])
})
