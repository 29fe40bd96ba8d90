import type { Context } from '../call.ts'
import { deleteMedia, type MediaSettings, updateMediaSettings } from '../world/records/media/media.ts'
import { announceChange } from './changes.ts'

/** What an owner switches: comments, whether likes and downloads are hidden. */
export function changeMediaSettings({ world }: Context, settings: MediaSettings): void {
  updateMediaSettings(world, settings)
  announceChange(world, settings.id)
}

/** Deletes a media with its parts, comments, likes and tags. */
export function removeMedia({ world }: Context, id: string): void {
  deleteMedia(world, id)
}
