import { logins, placeOf } from '@darkroom/contract'
import { type Account, findAccount, findAccountByUsername } from '../../world/records/accounts.ts'
import { listWaitingContainers } from '../../world/records/containers.ts'
import { listCommentRange } from '../../world/records/media/comments.ts'
import { listMediaRange, type Media } from '../../world/records/media/media.ts'
import { listPagesOf, type Page } from '../../world/records/pages.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import type { Explorable } from './catalogue.ts'
import type { ExplorerClient } from './clients.ts'
import { pageOfChoice } from './token/token-choices.ts'

/** An object that an operation can be asked of. */
export interface SuggestedId {
  readonly id: string
  /** Which one it is, in a few words. */
  readonly about: string
}

/** Whose objects are suggested, by which login, and for what. */
export interface Suggesting {
  readonly operation: Explorable
  readonly client: ExplorerClient | undefined
  readonly who: string
  /** Which token: of a Page, only that Page's objects are suggested. */
  readonly as: string
}

const count = 5

/** Milliseconds for which a container can be published. */
const dayLong = 86_400_000

/** Objects of somebody's that an operation can be asked of, newest first. Empty: none are known, or `me` is one. */
export function suggestedIds(world: World, { operation, client, who, as }: Suggesting): readonly SuggestedId[] {
  const { node } = placeOf(operation.name)
  if (client === undefined || node === undefined) return []
  const isAccount = logins[client.login].subject === 'account'
  const pages = isAccount ? [] : pagesOf(world, who, pageOfChoice(as))
  if (node === 'Page') return pages.map(({ id, name }) => ({ id, about: name }))
  if (node === 'Application') return [{ id: client.appId, about: client.name }]
  const own = isAccount ? findAccountByUsername(world, who) : undefined
  const accounts = own === undefined ? pages.flatMap(({ accountId }) => accountOf(world, accountId)) : [own]
  if (node === 'IGUser') return isAccount ? [] : accounts.map(({ id, username }) => ({ id, about: username }))
  if (node === 'IGContainer') return waitingContainers(world, accounts)
  const media = accounts.flatMap(({ id }) => newestMedia(world, id)).slice(0, count)
  if (node === 'IGMedia')
    return media.map(({ id, caption, createdAt }) => ({ id, about: aboutMedia(caption, createdAt) }))
  if (node !== 'IGComment') return []
  return media
    .flatMap(({ id }) => listCommentRange(world, id, { count: 1 }))
    .map(({ id, text }) => ({ id, about: short(text) }))
}

/** The object that a form begins with; empty: `me`. */
export function usualId(world: World, suggesting: Suggesting): string {
  return suggestedIds(world, suggesting)[0]?.id ?? ''
}

function pagesOf(world: World, email: string, only: string | undefined): readonly Page[] {
  const person = findPersonByEmail(world, email)
  const pages = person === undefined ? [] : listPagesOf(world, person.id)
  return pages.filter(({ id }) => only === undefined || id === only).slice(0, count)
}

/** The containers of a day that wait for their file, newest first: those that are uploaded to before others. */
function waitingContainers(world: World, accounts: readonly Account[]): SuggestedId[] {
  return listWaitingContainers(world, world.clock.now() - dayLong)
    .filter(({ accountId }) => accounts.some(({ id }) => id === accountId))
    .sort((a, b) => Number(b.source === 'upload') - Number(a.source === 'upload') || b.createdAt - a.createdAt)
    .slice(0, count)
    .map(({ id, kind, source }) => ({
      id,
      about: `${kind.toLowerCase()} that waits for ${source === 'upload' ? 'an upload' : 'its file'}`,
    }))
}

function accountOf(world: World, id: string | null): Account[] {
  const found = id === null ? undefined : findAccount(world, id)
  return found === undefined ? [] : [found]
}

function newestMedia(world: World, accountId: string): Media[] {
  return listMediaRange(world, { accountId, place: 'grid', since: 0, until: world.clock.now() + 1, count })
}

function aboutMedia(caption: string, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10)
  return caption === '' ? day : `${short(caption)}, ${day}`
}

function short(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 30 ? `${line.slice(0, 29)}…` : line
}
