import type { Call } from '../../call.ts'
import { isOver } from '../../interactions/is-over.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { igScopedId } from '../../world/records/ig-scoped-ids.ts'
import { type Comment, findComment } from '../../world/records/media/comments.ts'
import { countCommentLikes } from '../../world/records/media/likes.ts'
import { findMedia, type Media } from '../../world/records/media/media.ts'
import type { Reader } from '../host.ts'
import type { FieldValue, NodeKind } from '../node.ts'
import { accountRecord } from './ig-user.ts'
import { isOwnMedia, ownerOf } from './media/own-media.ts'
import { timestamp } from './timestamp.ts'

/** A comment or a reply on a media of an account that the caller reaches: whoever wrote it, only the owner of the media reads it by its id. */
export const igComment: NodeKind<'IGComment'> = {
  find: (reader, id) => {
    const comment = findComment(reader.call.context.world, id)
    const media = comment && mediaOf(reader, comment)
    const isThere = media !== undefined && isOwnMedia(reader, media) && !isOver(reader.call.context.world, media)
    return isThere ? comment : undefined
  },
  whyNot: (reader, id) => {
    const comment = findComment(reader.call.context.world, id)
    const media = comment && mediaOf(reader, comment)
    const owner = media && findAccount(reader.call.context.world, media.accountId)
    return owner && `The comment is on a media of ${owner.username}, and only the owner of the media reads it.`
  },
  resolvers: {
    id: (_, { id }) => id,
    text: (_, { text }) => text,
    timestamp: (_, { createdAt }) => timestamp(createdAt),
    from: (_, comment) => ({ found: { node: 'CommentFrom', record: comment } }),
    hidden: (_, { hidden }) => hidden === 1,
    like_count: ({ call }, { id, outsideLikes, likes = countCommentLikes(call.context.world, id) }) =>
      likes + outsideLikes,
    media: (reader, comment) => {
      const media = mediaOf(reader, comment)
      return media && { found: { node: 'IGMedia', record: media } }
    },
    parent_id: (_, { parentId }) => parentId ?? undefined,
    user: writerNode,
    username: usernameOf,
    legacy_instagram_comment_id: (_, { id }) => `1${id.padStart(17, '0').slice(-17)}`,
  },
}

/** Who wrote a comment, under the id by which the owner of the media knows them. */
export const commentFrom: NodeKind<'CommentFrom'> = {
  resolvers: {
    id: scopedWriter,
    username: usernameOf,
    self_ig_scoped_id: (reader, comment) => (isByOwner(reader, comment) ? scopedWriter(reader, comment) : undefined),
  },
}

/** What comments are about and by whom, of which a page of them has few: each is looked up once a request. */
interface Known {
  readonly media: Map<string, Media | undefined>
  readonly scopedIds: Map<string, string>
}

const known = new WeakMap<Call, Known>()

function knownTo({ call }: Reader): Known {
  const found = known.get(call)
  if (found !== undefined) return found
  const made: Known = { media: new Map(), scopedIds: new Map() }
  known.set(call, made)
  return made
}

function mediaOf(reader: Reader, { mediaId }: Comment): Media | undefined {
  const { media } = knownTo(reader)
  if (!media.has(mediaId)) media.set(mediaId, findMedia(reader.call.context.world, mediaId))
  return media.get(mediaId)
}

function isByOwner(reader: Reader, comment: Comment): boolean {
  return mediaOf(reader, comment)?.accountId === comment.accountId
}

function scopedWriter(reader: Reader, comment: Comment): string | undefined {
  const media = mediaOf(reader, comment)
  if (media === undefined) return undefined
  const { scopedIds } = knownTo(reader)
  const key = `${media.accountId} ${comment.accountId}`
  const id = scopedIds.get(key) ?? igScopedId(reader.call.context.world, media.accountId, comment.accountId)
  scopedIds.set(key, id)
  return id
}

function usernameOf(reader: Reader, comment: Comment): string | undefined {
  return ownerOf(reader, comment)?.username
}

/** Only the account whose token asks has a node here. */
function writerNode(reader: Reader, comment: Comment): FieldValue {
  const writer = isOwnMedia(reader, comment) ? ownerOf(reader, comment) : undefined
  return writer && { found: { node: 'IGUser', record: accountRecord(writer) } }
}
