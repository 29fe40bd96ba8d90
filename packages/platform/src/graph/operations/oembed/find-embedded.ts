import { addressOn } from '../../../base/hosts.ts'
import { shown } from '../../../base/shown.ts'
import type { Call } from '../../../call.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { mediaUrl } from '../../../files/media-url.ts'
import { type Account, findAccount, findAccountByUsername } from '../../../world/records/accounts.ts'
import { findMediaByNumber, type Media } from '../../../world/records/media/media.ts'
import { numberOfShortcode } from '../../../world/records/media/number.ts'
import { readEmbeddedUrl } from './embedded-url.ts'

const rule = 'graph/operations/oembed/find-embedded'

/** What is to be embedded, and whose it is. */
export interface Embedded {
  readonly account: Account
  /** Absent: it is the profile. */
  readonly media: Media | undefined
  readonly permalink: string
  /** A picture of it. */
  readonly thumbnailUrl: string | undefined
}

/** Finds what everybody may embed: posts and reels of public accounts, and their profiles. @throws Refusal */
export function findEmbedded(call: Call, url: string): Embedded {
  const target = readEmbeddedUrl(url)
  if (target === undefined) throw foreign(url)
  const { world } = call.context
  const number = target.shows === 'post' ? numberOfShortcode(target.shortcode) : undefined
  const media = number === undefined ? undefined : findMediaByNumber(world, number)
  const account =
    target.shows === 'profile'
      ? findAccountByUsername(world, target.username)
      : media && findAccount(world, media.accountId)
  const isSeen = account !== undefined && account.private === 0 && account.checkpointed === 0
  if (!isSeen || (media !== undefined && media.place !== 'grid')) throw missing(url, account)
  if (media === undefined) {
    const permalink = addressOn('www.instagram.com', `/${account.username}/`)
    return { account, media, permalink, thumbnailUrl: undefined }
  }
  const kind = media.productType === 'REELS' ? 'reel' : 'p'
  const shortcode = target.shows === 'post' ? target.shortcode : ''
  const permalink = addressOn('www.instagram.com', `/${kind}/${shortcode}/`)
  return { account, media, permalink, thumbnailUrl: mediaUrl(call, media) }
}

function foreign(url: string): Error {
  return resourceRefusal('facebook', 'oembedForeignUrl', {
    when: 'the address is not one of Instagram',
    rule,
    parameter: 'url',
    received: shown(url),
    expected: 'the address of a post, a reel or a profile on https://www.instagram.com',
    fix: 'Send the permalink of the post, percent-encoded.',
  })
}

function missing(url: string, account: Account | undefined): Error {
  const fix =
    account === undefined
      ? 'Nothing in this world has this address.'
      : account.private === 1
        ? `${account.username} is private.`
        : account.checkpointed === 1
          ? `${account.username} has to pass a checkpoint first.`
          : 'Stories, parts of albums and broadcasts cannot be embedded.'
  return resourceRefusal('facebook', 'oembedNotFound', {
    when: 'a post is not there, private or cannot be embedded',
    rule,
    parameter: 'url',
    received: shown(url),
    expected: 'the address of a post, a reel or a profile that everybody sees',
    fix,
  })
}
