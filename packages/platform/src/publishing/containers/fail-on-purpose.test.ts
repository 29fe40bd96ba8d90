import { expect, test } from 'vitest'
import type { Context } from '../../call.ts'
import { createFaults } from '../../faults/faults.ts'
import { loginToken } from '../../testing/instagram-login.ts'
import { graph, tutorialPlatform } from '../../testing/tutorial.ts'
import { fileIsReady, insertContainer } from '../../world/records/containers.ts'
import { failOnPurpose } from './fail-on-purpose.ts'

test('A container fails with the subcode of a fault, as its status tells, and only as often as the fault says', async () => {
  await using platform = tutorialPlatform({ asOf: '2026-11-01' })
  const { world } = platform
  const token = await loginToken(platform)
  platform.faults.add({ container: 2207026, times: 1 })
  const statusOf = async (): Promise<unknown> => {
    const accountId = '17841408261739405'
    const made = { accountId, appId: null, kind: 'REELS', source: 'url', parameters: '{}', state: 'WAITING' } as const
    const id = insertContainer(world, made)
    const failed = failOnPurpose({ world, faults: createFaults(world) } as Context, { id, accountId, appId: null })
    if (!failed) fileIsReady(world, id, { fileId: null, coverId: null, width: 0, height: 0, duration: null })
    return (await graph(platform, `/${id}?fields=status_code,status&access_token=${token}`)).json()
  }
  expect(await statusOf()).toMatchObject({
    status_code: 'ERROR',
    status: 'Error: Media upload has failed with error code 2207026',
  })
  expect(await statusOf()).toMatchObject({ status_code: 'FINISHED' })
})
