import type { Call } from '../call.ts'
import type { Media } from '../world/records/media/media.ts'

/** The address of a media's file: of an album, of its first part's. */
export function mediaUrl({ context }: Pick<Call, 'context'>, { id }: Media): string {
  return `${context.origin}/console/pictures/media/${id}.svg`
}
