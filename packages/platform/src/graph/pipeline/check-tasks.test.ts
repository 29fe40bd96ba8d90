import { type Needs, operations } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { Refusal } from '../../explain/refusal.ts'
import { facebookPlatform, onFacebook, pageTokenOf, personToken } from '../../testing/facebook.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { listMedia } from '../../world/records/media/media.ts'
import { findPage, linkAccount, setPageTasks } from '../../world/records/pages.ts'
import type { World } from '../../world/world.ts'
import { accountRecord } from '../nodes/ig-user.ts'
import type { FoundNode } from '../records.ts'
import { readerOf, refusalOf } from '../testing/reader.ts'
import { checkTasks } from './check-tasks.ts'

const want = { what: 'edge', name: 'media_publish' } as const
const needs: Needs = { tasks: ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_FULL_CONTROL'] }

function accountOf(world: World, id: string): FoundNode {
  const account = findAccount(world, id)
  if (account === undefined) throw new Error(`no account ${id}`)
  return { node: 'IGUser', record: accountRecord(account) }
}

test.each([
  [['PROFILE_PLUS_CREATE_CONTENT'], true],
  [['PROFILE_PLUS_FULL_CONTROL'], true],
  [['PROFILE_PLUS_ANALYZE', 'PROFILE_PLUS_CREATE_CONTENT'], true],
  [['PROFILE_PLUS_ANALYZE'], false],
  [['PROFILE_PLUS_MESSAGING', 'PROFILE_PLUS_MODERATE'], false],
])('with %j on the Page behind the account, publishing is allowed: %s', async (tasks, allowed) => {
  await using platform = facebookPlatform()
  const { world } = platform
  const { token, grant } = personToken(platform, { email: 'kim@darkroom.test' })
  setPageTasks(world, onFacebook.anaPage, grant.personId ?? '', tasks)
  const page = findPage(world, onFacebook.anaPage)
  const objects: FoundNode[] = [
    accountOf(world, onFacebook.ana),
    ...(page ? [{ node: 'Page' as const, record: page }] : []),
  ]
  for (const text of [token, await pageTokenOf(platform, onFacebook.anaPage, token)]) {
    for (const found of objects) {
      const refused = refusalOf(() => checkTasks(readerOf(platform, text), want, needs, found))
      expect(refused === undefined).toBe(allowed)
    }
  }
})

test('the explanation of code 10 names the Page, the tasks the person has, and the one that is missing', async () => {
  await using platform = facebookPlatform()
  const { world } = platform
  const { token, grant } = personToken(platform, { email: 'kim@darkroom.test' })
  setPageTasks(world, onFacebook.anaPage, grant.personId ?? '', ['PROFILE_PLUS_ANALYZE'])
  const refused = refusalOf(() => checkTasks(readerOf(platform, token), want, needs, accountOf(world, onFacebook.ana)))
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({
    error: { code: 10 },
    explanation: {
      expected: 'a person with the task “Content” or “Full control” on the Page behind the object',
      fix: 'The person has PROFILE_PLUS_ANALYZE on Ana Bakes. Somebody with full control of the Page has to give them “Content” or “Full control”.',
    },
  })
})

test('the tasks that count for a media are those on the Page behind its account', async () => {
  await using platform = facebookPlatform()
  const { world } = platform
  const { token } = personToken(platform, { email: 'kim@darkroom.test' })
  const [media] = listMedia(world, onFacebook.mira)
  if (media === undefined) throw new Error('mira.prints has no media')
  const check = (): void => checkTasks(readerOf(platform, token), want, needs, { node: 'IGMedia', record: media })
  expect(refusalOf(check)).toMatchObject({ explanation: { fix: expect.stringContaining('no task on Mira Prints') } })
})

test('of an account without a Page, the explanation says that it is not linked', async () => {
  await using platform = facebookPlatform()
  const { world } = platform
  linkAccount(world, onFacebook.anaPage, null)
  const check = (): void =>
    checkTasks(readerOf(platform, personToken(platform).token), want, needs, accountOf(world, onFacebook.ana))
  expect(refusalOf(check)).toMatchObject({ explanation: { fix: expect.stringContaining('not linked') } })
})

test('an operation that names no task asks for none', async () => {
  await using platform = facebookPlatform()
  const { world } = platform
  const { token } = personToken(platform, { email: 'lou@darkroom.test' })
  const own = operations['GET IGUser'].logins.facebook
  expect(
    refusalOf(() => checkTasks(readerOf(platform, token), want, own, accountOf(world, onFacebook.mira))),
  ).toBeUndefined()
})
