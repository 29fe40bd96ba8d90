import { limits } from '@darkroom/contract'
import { type Account, findAccountByUsername } from '../../world/records/accounts.ts'
import type { ContainerKind } from '../../world/records/containers.ts'
import { type Asking, invalid, refusal } from './asking.ts'
import { isStoryKind, isVideoKind } from './kind.ts'
import { readPlace } from './read-place.ts'

const rule = 'request/read-people'

/** An account that is tagged, and where in the picture. */
export interface Tagged {
  readonly accountId: string
  readonly x: number | null
  readonly y: number | null
}

/**
 * `user_tags`: usernames, in pictures with the place of each from 0 to 1, which stories may leave out and videos do not have.
 *
 * @throws Refusal for an entry of another form, and for names that cannot be tagged: all of them in one
 */
export function readUserTags(asking: Asking, kind: ContainerKind): readonly Tagged[] {
  const entries = asking.given.records('user_tags')
  if (entries === undefined || kind === 'CAROUSEL') return []
  const form = '[{"username":"mira.prints","x":0.5,"y":0.8}]'
  const expected = isVideoKind(kind) && !isStoryKind(kind) ? '[{"username":"mira.prints"}]' : form
  if (entries === 'invalid' || entries.some(({ username }) => typeof username !== 'string' || username === '')) {
    const fix = `Send user_tags as a JSON array: ${expected}.`
    throw invalid(asking, 'user_tags', {
      rule,
      received: asking.given.text('user_tags'),
      expected: 'a list of {username, x, y}',
      fix,
    })
  }
  const most = limits.captionMentions.value
  if (entries.length > most) {
    const fault = {
      rule,
      parameter: 'user_tags',
      received: `${entries.length} tags`,
      expected: `at most ${most}`,
      fix: 'Tag fewer.',
    }
    throw refusal(asking, 'publishTagsTooMany', fault, { maxTagCount: String(most) })
  }
  const places = entries.map((entry) => readPlace(asking, 'user_tags', kind, entry))
  const accounts = findTaggable(
    asking,
    'user_tags',
    entries.map(({ username }) => String(username)),
  )
  return accounts.map(({ id }, index) => ({ accountId: id, ...(places[index] ?? { x: null, y: null }) }))
}

/** `collaborators`: at most three usernames. @throws Refusal */
export function readCollaborators(asking: Asking): readonly string[] {
  const usernames = asking.given.list('collaborators') ?? []
  const most = limits.collaborators.value
  if (usernames.length > most) {
    const expected = `a list of at most ${most} usernames`
    throw invalid(asking, 'collaborators', {
      rule,
      received: `${usernames.length} usernames`,
      expected,
      fix: 'Invite fewer.',
    })
  }
  return findTaggable(asking, 'collaborators', usernames).map(({ id }) => id)
}

function findTaggable(asking: Asking, parameter: string, names: readonly string[]): Account[] {
  const { world } = asking.context
  const found = names.map((name) => {
    const username = name.replace(/^@/, '')
    return { username, account: findAccountByUsername(world, username) }
  })
  const bad = found.filter(({ account }) => account === undefined || account.private === 1)
  if (bad.length > 0) {
    const unknown = bad.filter(({ account }) => account === undefined).map(({ username }) => username)
    const hidden = bad.filter(({ account }) => account !== undefined).map(({ username }) => username)
    const fault = {
      rule,
      parameter,
      received: bad.map(({ username }) => username).join(', '),
      expected: 'usernames of accounts that exist and are public',
      fix: [
        unknown.length === 0 ? '' : `This world has no ${unknown.join(', ')}.`,
        hidden.length === 0 ? '' : `${hidden.join(', ')} is private.`,
      ]
        .join(' ')
        .trim(),
    }
    throw refusal(asking, 'publishUserTagUntaggable', fault, {
      namesJoinedByCommaAndBlank: bad.map(({ username }) => username).join(', '),
    })
  }
  return found.flatMap(({ account }) => account ?? [])
}
