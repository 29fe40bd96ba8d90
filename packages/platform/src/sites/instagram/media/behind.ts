import type { SiteContext } from '../../../site-kit/site.ts'
import { findMedia, type Media } from '../../../world/records/media/media.ts'

/** The media behind which a list goes on, as its address says; undefined: from the newest. One that is gone is none. */
export function behindMedia(c: SiteContext): Media | undefined {
  const id = c.req.query('after')
  return id === undefined ? undefined : findMedia(c.env.call.context.world, id)
}

/** A page of a list, when one more was asked for than it shows. */
export interface PageOf<Item> {
  readonly shown: readonly Item[]
  /** The last one shown, if there is more. */
  readonly last: Item | undefined
}

export function pageOf<Item>(items: readonly Item[], size: number): PageOf<Item> {
  const shown = items.slice(0, size)
  return { shown, last: items.length > size ? shown.at(-1) : undefined }
}
