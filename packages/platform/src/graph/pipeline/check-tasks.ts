import type { Needs, PageTaskName } from '@darkroom/contract'
import { pageTasks } from '@darkroom/contract'
import { findMedia } from '../../world/records/media/media.ts'
import { findPageOfAccount, findPageTasks, type Page } from '../../world/records/pages.ts'
import type { World } from '../../world/world.ts'
import type { Reader, Want } from '../host.ts'
import type { FoundNode } from '../records.ts'

/**
 * An operation may need one of some tasks on the Page behind an account. A Page's token has those of the person who took it. Which
 * answer somebody without them gets is assumed.
 *
 * @throws Refusal
 */
export function checkTasks(reader: Reader, want: Want, { tasks = [] }: Needs, found: FoundNode): void {
  const { call, caller } = reader
  if (tasks.length === 0 || caller.kind === 'app' || caller.kind === 'account') return
  const { world } = call.context
  const page = pageBehind(world, found)
  const own = page && findPageTasks(world, page.id, caller.token.personId)
  if (own !== undefined && tasks.some((task) => own.includes(task))) return
  const labels = tasks.map((task: PageTaskName) => `“${pageTasks[task].label}”`).join(' or ')
  throw reader.host.notPermitted({
    ...want,
    what: 'object',
    missing: tasks,
    expected: `a person with the task ${labels} on the Page behind the object`,
    fix:
      page === undefined
        ? 'There is no Page behind it: the account is not linked to one. Link it under Settings > Linked accounts of the Page.'
        : `The person has ${own?.join(', ') ?? 'no task'} on ${page.name}. Somebody with full control of the Page has to give them ${labels}.`,
  })
}

/** The Page that an object is on or is reached through. */
function pageBehind(world: World, { node, record }: FoundNode): Page | undefined {
  if (node === 'Page') return record
  if (node === 'IGUser') return findPageOfAccount(world, record.id)
  if (node === 'Conversation' || node === 'Message' || node === 'IGScopedUser')
    return findPageOfAccount(world, record.accountId)
  if (node === 'IGMedia' || node === 'IGContainer') return findPageOfAccount(world, record.accountId)
  const media = node === 'IGComment' ? findMedia(world, record.mediaId) : undefined
  return media && findPageOfAccount(world, media.accountId)
}
