import { countComments } from '../../../world/records/media/comments.ts'
import { countLikes } from '../../../world/records/media/likes.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import { isOwnMedia } from './own-media.ts'

/** Everybody's likes; none where the owner hides them and somebody else reads, or where the media stands in another object's answer. */
export function likeCount(reader: Reader, media: Media): number | undefined {
  const isHidden = media.likesHidden === 1 && (reader.isNested === true || !isOwnMedia(reader, media))
  return isHidden ? undefined : likesOf(reader, media)
}

/** Replies and hidden comments included. */
export function commentsCount({ call }: Reader, { id }: Media): number {
  return countComments(call.context.world, id)
}

/** A number that is only told of a media that is read directly: by its id, or in a list at its own path (what counts as direct is assumed). */
export function toldDirectly(
  count: (reader: Reader, media: Media) => number,
): (reader: Reader, media: Media) => number | undefined {
  return (reader, media) => (reader.isNested === true ? undefined : count(reader, media))
}

/** The same of the numbers that an owner hides together with the likes. */
export function toldUnlessHidden(
  count: (reader: Reader, media: Media) => number,
): (reader: Reader, media: Media) => number | undefined {
  const told = toldDirectly(count)
  return (reader, media) => (media.likesHidden === 1 ? undefined : told(reader, media))
}

/** The same of the numbers that only the owner is told. */
export function toldToOwner(
  count: (reader: Reader, media: Media) => number,
): (reader: Reader, media: Media) => number | undefined {
  const told = toldDirectly(count)
  return (reader, media) => (isOwnMedia(reader, media) ? told(reader, media) : undefined)
}

/** The likes of a media, hidden or not. */
export function likesOf({ call }: Reader, { id, outsideLikes }: Media): number {
  return countLikes(call.context.world, id) + outsideLikes
}
