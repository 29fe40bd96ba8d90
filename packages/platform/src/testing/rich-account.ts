import type { Platform } from '../platform.ts'
import { findAccount, insertAccount } from '../world/records/accounts.ts'
import { insertCollaborator } from '../world/records/media/collaborators.ts'
import { insertComment } from '../world/records/media/comments.ts'
import { like, likeComment } from '../world/records/media/likes.ts'
import { insertMedia, type NewMedia } from '../world/records/media/media.ts'
import { insertUserTag } from '../world/records/media/user-tags.ts'

/** The ids of what {@link enrich} made. */
export interface RichAccount {
  /** Somebody else, who comments, likes and tags, and has no Page. */
  readonly friend: string
  /** A picture with comments, likes, a collaborator and a poll; the friend is tagged in it. */
  readonly post: string
  /** An album of two pictures and a video, in this order. */
  readonly album: string
  readonly children: readonly [string, string, string]
  readonly reel: string
  readonly story: string
  /** A broadcast that is on air. */
  readonly live: string
  /** A picture of the friend's, in which the account is tagged and which its caption names. */
  readonly tagged: string
  /** The friend's comment on the post, and the account's reply to it. */
  readonly comment: string
  readonly reply: string
  /** The account's own comment on the post, later than the friend's. */
  readonly ownComment: string
  /** The friend's comment on their own picture, which names the account. */
  readonly mention: string
}

const friendId = '17841400000000777'

const nobody = { name: 'Lee', type: 'MEDIA_CREATOR', private: 0, biography: '', website: '' } as const

/** The ids are the same in every world. */
export const richIds: Omit<RichAccount, 'friend'> = {
  post: '17900000000000501',
  album: '17900000000000502',
  children: ['17900000000000503', '17900000000000504', '17900000000000505'],
  reel: '17900000000000506',
  story: '17900000000000507',
  live: '17900000000000508',
  tagged: '17900000000000509',
  comment: '17860000000000501',
  reply: '17860000000000502',
  ownComment: '17860000000000503',
  mention: '17860000000000504',
}

/**
 * Gives an account media of every kind, some minutes old, and a friend who does something with them.
 *
 * @param accountId Whose the media are.
 */
export function enrich({ world }: Platform, accountId: string): RichAccount {
  const owner = findAccount(world, accountId)
  if (owner === undefined) throw new Error(`The world has no account ${accountId}`)
  const now = world.clock.now()
  const friend = { ...owner, ...nobody, id: friendId, username: 'lee.looks', createdAt: now }
  insertAccount(world, friend)
  const ago = (minutes: number): number => now - minutes * 60_000
  const own = (id: string, minutes: number, rest: Partial<NewMedia>): void =>
    insertMedia(world, { id, accountId, caption: '', hue: 200, createdAt: ago(minutes), ...rest })
  const video = { mediaType: 'VIDEO', duration: 12_000, width: 1080, height: 1920 } as const
  const poll = JSON.stringify({ poll: { options: ['Yes', 'No'], votes: [3, 1] } })

  own(richIds.post, 50, {
    caption: 'First light #morning',
    altText: 'A roof at dawn',
    outsideLikes: 7,
    outsideViews: 90,
    outsideSaves: 2,
    outsideShares: 3,
    outsideReposts: 4,
    addOn: poll,
  })
  own(richIds.album, 40, { caption: 'Three of a kind', mediaType: 'CAROUSEL_ALBUM' })
  for (const [position, id] of richIds.children.entries()) {
    own(id, 40, { place: 'child', parentId: richIds.album, position, ...(position === 2 ? video : {}) })
  }
  own(richIds.reel, 30, { caption: 'Moving', productType: 'REELS', outsideViews: 400, ...video })
  own(richIds.story, 20, { place: 'story', productType: 'STORY' })
  own(richIds.live, 10, { place: 'live', mediaType: 'BROADCAST', productType: 'LIVE', outsideViews: 12 })
  const caption = `With @${owner.username}`
  insertMedia(world, { id: richIds.tagged, accountId: friend.id, caption, hue: 20, createdAt: ago(45) })

  insertUserTag(world, { mediaId: richIds.tagged, accountId, x: 0.5, y: 0.5, position: 0 })
  insertUserTag(world, { mediaId: richIds.post, accountId: friend.id, x: 0.2, y: 0.8, position: 0 })
  const invitation = { mediaId: richIds.post, accountId: friend.id, position: 0, createdAt: ago(50) }
  insertCollaborator(world, { ...invitation, state: 'Accepted' })

  const usual = { parentId: null, hidden: 0, appId: null, outsideLikes: 0 } as const
  const said = { ...usual, mediaId: richIds.post }
  insertComment(world, { ...said, id: richIds.comment, accountId: friend.id, text: 'Lovely!', createdAt: ago(9) })
  const reply = { ...said, id: richIds.reply, accountId, parentId: richIds.comment, text: 'Thanks!' }
  insertComment(world, { ...reply, createdAt: ago(8) })
  insertComment(world, { ...said, id: richIds.ownComment, accountId, text: 'More soon', createdAt: ago(7) })
  const mention = { ...usual, mediaId: richIds.tagged, accountId: friend.id, text: `@${owner.username} look` }
  insertComment(world, { ...mention, id: richIds.mention, createdAt: ago(6) })

  like(world, richIds.post, friend.id)
  likeComment(world, richIds.comment, accountId)
  return { friend: friend.id, ...richIds }
}
