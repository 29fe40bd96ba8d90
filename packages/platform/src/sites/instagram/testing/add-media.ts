import type { Platform } from '../../../platform.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { findMedia, insertMedia, type Media } from '../../../world/records/media/media.ts'
import { mediaPath } from '../media/addresses.ts'

/** A media that came into the world otherwise than by a page, and its address. */
export interface Added {
  readonly media: Media
  readonly url: string
}

/** Stores a media of an account. */
export function addMedia({ world }: Platform, username: string, changes: Partial<Media> = {}): Added {
  const id = world.ids.media()
  const accountId = findAccountByUsername(world, username)?.id ?? ''
  insertMedia(world, { id, accountId, caption: 'A print', hue: 20, createdAt: world.clock.now(), ...changes })
  const media = findMedia(world, id)
  if (media === undefined) throw new Error('The media was not stored.')
  return { media, url: `https://www.instagram.com${mediaPath(media, username)}` }
}

/** The id of an account of the sample world. */
export function idOf({ world }: Platform, username: string): string {
  return findAccountByUsername(world, username)?.id ?? ''
}
