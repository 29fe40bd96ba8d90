import { describe, expect, test } from 'vitest'
import { facebookGraph, facebookPlatform, personToken } from '../testing/facebook.ts'
import { getToken, graph, tutorialPlatform } from '../testing/tutorial.ts'

describe('an explanation shows no token that was pasted', () => {
  test.each([
    ['into the path', (token: string) => `/${token}?access_token=${token}`],
    ['behind a version', (token: string) => `/v21.0/${token}?access_token=${token}`],
    ['behind /me', (token: string) => `/me/${token}?access_token=${token}`],
    ['into fields', (token: string) => `/me?fields=${token}&access_token=${token}`],
  ])('%s, on graph.instagram.com', async (_, path) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const answer = await graph(platform, path(token))
    expect(answer.status).toBe(400)
    expect(JSON.stringify(platform.explanations())).not.toContain(token.slice(0, 24))
  })

  test('nor on graph.facebook.com', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    for (const path of [`/${token}`, `/v25.0/${token}/accounts`, `/me/${token}`, `/?ids=${token}`])
      expect((await facebookGraph(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`)).ok).toBe(
        false,
      )
    expect(platform.explanations()).toHaveLength(4)
    expect(JSON.stringify(platform.explanations())).not.toContain(token.slice(0, 24))
  })
})
