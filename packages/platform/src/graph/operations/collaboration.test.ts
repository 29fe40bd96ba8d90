import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { discovered, discoveryAsker, fillDiscovery, post } from '../../testing/discovery-world.ts'
import { facebookPlatform, onFacebook } from '../../testing/facebook.ts'
import { insertCollaborator } from '../../world/records/media/collaborators.ts'

const { mira, ana } = onFacebook

async function ask(platform: Platform, path: string, method = 'GET'): Promise<unknown> {
  return (await discoveryAsker(platform)(path, method)).json()
}

describe('collaboration', () => {
  test('an invitation is listed until it is accepted, and its media afterwards', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const invites = `/${mira}/collaboration_invites`
    expect(await ask(platform, invites)).toMatchObject({
      data: [
        {
          media_id: discovered.anaInvite,
          media_owner_username: 'ana.bakes',
          caption: 'Together',
          media_url: expect.any(String),
        },
      ],
    })
    const answer = `${invites}?media_id=${discovered.anaInvite}&accept=`
    expect(await ask(platform, `${answer}true`, 'POST')).toEqual({ success: true })
    expect(await ask(platform, `${answer}1`, 'POST')).toEqual({ success: true })
    expect(await ask(platform, invites)).toEqual({ data: [] })
    expect(await ask(platform, `/${mira}/collaborative_media?fields=caption,username`)).toMatchObject({
      data: [
        { caption: 'Together', username: 'ana.bakes', id: discovered.anaInvite },
        { caption: 'With @mira.prints #bread', username: 'ana.bakes', id: discovered.anaPost },
      ],
    })
    expect(await ask(platform, `${answer}false`, 'POST')).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  })

  test('a declined one is gone, and stories are not among them', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const story = '17900000000005000'
    post(platform, { id: story, accountId: ana, caption: '', place: 'story', productType: 'STORY' })
    insertCollaborator(platform.world, { mediaId: story, accountId: mira, state: 'Pending', position: 0, createdAt: 9 })
    const invites = `/${mira}/collaboration_invites`
    expect(await ask(platform, `${invites}?media_id=${discovered.anaInvite}&accept=false`, 'POST')).toEqual({
      success: true,
    })
    expect(await ask(platform, invites)).toEqual({ data: [] })
    expect(await ask(platform, `/${mira}/collaborative_media`)).toMatchObject({ data: [{ id: discovered.anaPost }] })
  })

  test.each([
    ['POST', 'collaboration_invites?accept=true', '(#100) The parameter media_id is required'],
    ['POST', 'collaboration_invites?media_id=1', '(#100) The parameter accept is required'],
    ['POST', 'collaboration_invites?media_id=1&accept=maybe', '(#100) Param accept must be a boolean'],
    ['POST', 'collaboration_invites?media_id=1&accept=true', "Object with ID '1' does not exist"],
    ['DELETE', 'collaboration_invites', 'Unsupported request - method type: delete'],
  ])('%s %s is refused', async (method, path, message) => {
    await using platform = facebookPlatform()
    expect(await ask(platform, `/${mira}/${path}`, method)).toMatchObject({
      error: { message: expect.stringContaining(message) },
    })
  })

  test('one media is found by its id, but not one of the account’s own', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const search = (id: string): string => `/${mira}?fields=collaborative_media_search.media_id(${id}){caption}`
    expect(await ask(platform, search(discovered.anaPost))).toMatchObject({
      collaborative_media_search: { caption: 'With @mira.prints #bread', id: discovered.anaPost },
    })
    for (const id of [discovered.miraPost, discovered.anaInvite, '7'])
      expect(await ask(platform, search(id))).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  })

  test('came on 2026-04-22', async () => {
    await using platform = facebookPlatform({ asOf: '2026-04-21' })
    expect(await ask(platform, `/${mira}/collaborative_media`)).toMatchObject({ error: { code: 100 } })
  })
})
