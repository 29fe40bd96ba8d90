import { describe, expect, test } from 'vitest'
import { getToken, graph, messageOf, tutorialPlatform } from '../../testing/tutorial.ts'
import { readIds } from './read-ids.ts'

describe('ids', () => {
  test.each([
    ['1,2', ['1', '2']],
    [' 1 ,2,,1', ['1', '2']],
    ['', []],
  ])('%j are %j', (text, ids) => {
    expect(readIds(new Map([['ids', text]]))).toEqual(ids)
  })

  test('are undefined where none were sent', () => {
    expect(readIds(new Map())).toBeUndefined()
  })
})

describe('?ids= on graph.instagram.com', () => {
  test.each(['/', '/v21.0', '/v21.0/'])('behind %s answers a map by id', async (path) => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const answer = await graph(
      platform,
      `${path}?ids=${userId},17841405793187218&fields=username&access_token=${token}`,
    )
    expect(await answer.json()).toEqual({
      [userId]: { username: 'jayposiris', id: userId },
      '17841405793187218': { username: 'jayposiris', id: userId },
    })
  })

  test('fails whole for one bad id', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const answer = await graph(platform, `/?ids=${userId},17841400000000001&access_token=${token}`)
    expect(await messageOf(answer)).toContain("Object with ID '17841400000000001' does not exist")
  })
})
