import type { VersionName } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { appTokenText, facebookGraph, facebookPlatform, pagesApp, personToken } from '../../testing/facebook.ts'
import { app, getToken, graph, tutorialPlatform } from '../../testing/tutorial.ts'
import { setApiVersions } from '../../world/records/apps/app-settings.ts'
import { setRole } from '../../world/records/people.ts'

function choose({ world }: Platform, id: string, apiVersion: VersionName | null, roleApiVersion: VersionName | null) {
  setApiVersions(world, { id, apiVersion, roleApiVersion })
}

describe('a call without a version', () => {
  const served = async (platform: Platform, token: string, path = '/me'): Promise<string | null> =>
    (await facebookGraph(platform, `${path}?access_token=${encodeURIComponent(token)}`)).headers.get(
      'facebook-api-version',
    )

  test('is answered by the one that the app chose, with a token of the app’s', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    expect(await served(platform, token)).toBe('v21.0')
    choose(platform, pagesApp.id, 'v24.0', null)
    expect(await served(platform, token)).toBe('v24.0')
    expect(await served(platform, appTokenText, `/${pagesApp.id}`)).toBe('v24.0')
    expect(await served(platform, personToken(platform, { appId: pagesApp.otherId }).token)).toBe('v21.0')
    expect(await served(platform, 'garbled')).toBeNull()
  })

  test('is answered by the one for role holders, if somebody with a role asks', async () => {
    await using platform = facebookPlatform()
    const { token, grant } = personToken(platform, { email: 'kim@darkroom.test' })
    choose(platform, pagesApp.id, null, 'v26.0')
    expect(await served(platform, token)).toBe('v26.0')
    expect(await served(platform, appTokenText, `/${pagesApp.id}`)).toBe('v21.0')
    choose(platform, pagesApp.id, 'v23.0', 'v26.0')
    platform.world.database.transaction(() => setRole(platform.world, pagesApp.id, grant.personId ?? '', 'developer'))
    expect(await served(platform, token)).toBe('v26.0')
  })

  test('pages on with it', async () => {
    await using platform = facebookPlatform()
    choose(platform, pagesApp.id, 'v25.0', null)
    const { token } = personToken(platform)
    const answer = await facebookGraph(platform, `/me/accounts?limit=1&access_token=${token}`)
    expect(((await answer.json()) as { paging: { next: string } }).paging.next).toContain('/v25.0/')
  })

  test('is served by the oldest that lives once the chosen one has ended', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    choose(platform, pagesApp.id, 'v20.0', null)
    expect(await served(platform, token)).toBe('v21.0')
  })

  test('is answered by the chosen one on graph.instagram.com too', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-09-01' })
    const { token } = await getToken(platform)
    choose(platform, app.metaAppId, 'v19.0', 'v20.0')
    const answer = await graph(platform, `/me?access_token=${token}`)
    expect(answer.headers.get('instagram-api-version')).toBe('v19.0')
  })
})

test('a call with a version is answered by that', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  choose(platform, pagesApp.id, 'v24.0', null)
  for (const path of ['/v22.0/me', '//v22.0//me'])
    expect((await facebookGraph(platform, `${path}?access_token=${token}`)).headers.get('facebook-api-version')).toBe(
      'v22.0',
    )
})
