import { insertCollaborator } from '../../world/records/media/collaborators.ts'
import { like } from '../../world/records/media/likes.ts'
import { insertMedia, type Media } from '../../world/records/media/media.ts'
import { insertUserTag } from '../../world/records/media/user-tags.ts'
import type { World } from '../../world/world.ts'
import { clip } from '../finding.ts'
import { columnsOf } from '../keys/columns.ts'
import { entering, expectKeys } from '../keys/entering.ts'
import { hueOf } from '../nouns/account.ts'
import { collaboratorKeys } from '../nouns/media/collaborator.ts'
import { type MediaEntry, mediaKeys } from '../nouns/media/media.ts'
import { type MediaPartEntry, mediaPartKeys } from '../nouns/media/media-part.ts'
import { type MediaTagEntry, mediaTagKeys } from '../nouns/media/media-tag.ts'
import { faultsOfMedia } from '../rules/media-rules.ts'
import { notLater } from '../rules/not-later.ts'
import { WorldFileError } from '../world-file-error.ts'
import { loadMediaActivity, outsideOf } from './load-activity.ts'
import { loadComments } from './load-comments.ts'
import type { MediaNames } from './media-names.ts'
import { columnsOfFile, columnsOfKind, usualHeight } from './media-row.ts'
import type { TakeFile } from './take-file.ts'

/** A media of a file, with whose it is and when it was published. */
export interface GivenMedia {
  readonly entry: MediaEntry
  readonly owner: { readonly id: string; readonly username: string }
  /** Unix milliseconds. */
  readonly createdAt: number
}

/** What loading media needs besides them. */
export interface MediaLoading {
  readonly names: MediaNames
  readonly takeFile: TakeFile
}

/** When a media was published. @param otherwise When it does not say. @throws WorldFileError for a moment that is still to come. */
export function publishedAt(world: World, entry: MediaEntry, username: string, otherwise: number): number {
  const now = world.clock.now()
  return notLater(nameOf(entry, username), 'published', entry.createdAt, otherwise, now)
}

/** Stores a media with its parts, tags, collaborators, likes and comments. @throws WorldFileError */
export function loadMedia(world: World, { entry, owner, createdAt }: GivenMedia, loading: MediaLoading): void {
  const { names, takeFile } = loading
  const name = nameOf(entry, owner.username)
  const columns = columnsOf(name, mediaKeys, entry)
  const kind = entry.kind ?? mediaKeys.kind.default
  const fault = faultsOfMedia(kind, (key) => isGiven(entry, key), entry.children?.length ?? 0)[0]
  if (fault !== undefined)
    throw new WorldFileError(`${name} has ${fault.found} as ${fault.key}; expected ${fault.expected}. ${fault.fix}`)
  const video = entry.video === true || kind === 'reel' || kind === 'live'
  const now = world.clock.now()
  const id = columns.id ?? world.ids.media()
  const hue = columns.hue ?? hueOf(entry.caption || id)
  const row = {
    ...columns,
    ...columnsOfKind(kind, video),
    ...columnsOfFile(entry, name, takeFile, { video, height: usualHeight(kind) }),
    id,
    accountId: owner.id,
    hue,
    createdAt,
    locationId: entry.location === undefined ? null : names.location(name, entry.location),
    appId: entry.app === undefined ? null : names.app(name, entry.app),
    endedAt: entry.endedAt === undefined ? null : notLater(name, 'ended', entry.endedAt, now, now),
    ...outsideOf(entry, columns),
  }
  entering(name, () => insertMedia(world, row))
  for (const [position, part] of (entry.children ?? []).entries())
    loadPart(world, { part, position, album: row, name: `A child of ${small(name)}` }, loading)
  loadTags(world, id, name, entry.tags ?? [], names)
  for (const [position, invited] of (entry.collaborators ?? []).entries()) {
    const { state } = columnsOf(`A collaborator of ${small(name)}`, collaboratorKeys, invited)
    insertCollaborator(world, {
      mediaId: id,
      accountId: names.account(name, invited.username),
      state,
      position,
      createdAt,
    })
  }
  for (const username of entry.likedBy ?? []) like(world, id, names.account(name, username), createdAt)
  loadComments(world, { id, createdAt, name: small(name) }, entry.comments ?? [], names)
  loadMediaActivity(world, { id, accountId: owner.id, name: small(name) }, entry.activity ?? [], names)
}

interface GivenPart {
  readonly part: MediaPartEntry
  readonly position: number
  readonly album: Pick<Media, 'id' | 'accountId' | 'hue' | 'createdAt'>
  readonly name: string
}

function loadPart(world: World, { part, position, album, name }: GivenPart, { names, takeFile }: MediaLoading): void {
  const columns = columnsOf(name, mediaPartKeys, part)
  const video = part.video === true
  const id = columns.id ?? world.ids.media()
  entering(name, () =>
    insertMedia(world, {
      ...columns,
      ...columnsOfKind('post', video),
      ...columnsOfFile(part, name, takeFile, { video, height: usualHeight('album') }),
      id,
      accountId: album.accountId,
      caption: '',
      hue: columns.hue ?? (album.hue + 30 * position) % 360,
      createdAt: album.createdAt,
      place: 'child',
      parentId: album.id,
      position,
    }),
  )
  loadTags(world, id, name, part.tags ?? [], names)
}

function loadTags(
  world: World,
  mediaId: string,
  name: string,
  tags: readonly MediaTagEntry[],
  names: MediaNames,
): void {
  for (const [position, tag] of tags.entries()) {
    expectKeys(`A tag of ${small(name)}`, mediaTagKeys, tag)
    const { username, x = null, y = null } = tag
    insertUserTag(world, { mediaId, accountId: names.account(name, username), x, y, position })
  }
}

function isGiven(entry: object, key: string): boolean {
  const value = (entry as Readonly<Record<string, unknown>>)[key]
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
}

/** What to call a media, at the beginning of a sentence. */
function nameOf({ kind = mediaKeys.kind.default, caption }: MediaEntry, username: string): string {
  const words = typeof caption === 'string' && caption !== '' ? ` ${JSON.stringify(clip(caption))}` : ''
  return `The ${kind}${words} of ${username}`
}

function small(name: string): string {
  return name.replace(/^[TA]/, (letter) => letter.toLowerCase())
}
