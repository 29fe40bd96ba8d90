import type { Child } from 'hono/jsx'
import { Empty } from '../../../site-kit/panel.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { ShownMedia, ShownPart } from '../../../world/records/media/shown-media.ts'
import { instagramLink, signedInAccount } from '../frame.tsx'
import { mediaPath } from '../media/addresses.ts'
import { behindMedia, pageOf } from '../media/behind.ts'
import { DayOf } from '../media/when.tsx'
import { ContactSheet } from './contact-sheet.tsx'

/** Prints that a page shows. */
const shownPrints = 24

/** A page of posts and reels as a contact sheet, with the way to older ones. */
export function SheetPage(props: {
  readonly c: SiteContext
  /** What they are, for those who do not see them. */
  readonly label: string
  /** The list's own path. */
  readonly path: string
  readonly list: (part: ShownPart) => ShownMedia[]
  /** Whether they are of several accounts: each has its owner's name under it, not a number. */
  readonly ofMany?: boolean
  /** What stands in place of an empty list. */
  readonly empty: { readonly title: string; readonly text: string }
}): Child {
  const { c, label, path, list, ofMany = false, empty } = props
  const after = behindMedia(c)
  const viewerId = signedInAccount(c)?.id ?? ''
  const { shown, last } = pageOf(list({ viewerId, after, count: shownPrints + 1 }), shownPrints)
  const now = c.env.call.context.world.clock.now()
  if (shown.length === 0 && after === undefined) {
    return (
      <Empty title={empty.title}>
        <p>{empty.text}</p>
      </Empty>
    )
  }
  return (
    <>
      <ContactSheet
        c={c}
        label={label}
        prints={shown.map((media, at) => ({
          media,
          left: ofMany ? { name: media.username } : { number: frameNumber(at) },
          right: <DayOf at={media.createdAt} now={now} />,
          href: instagramLink(c, mediaPath(media, media.username)),
          liked: media.liked === 1,
        }))}
      />
      {last === undefined && after === undefined ? null : (
        <nav class="row apart" aria-label="Pages">
          {after === undefined ? <span /> : <a href={instagramLink(c, path)}>Newest</a>}
          {last === undefined ? null : <a href={instagramLink(c, `${path}?after=${last.id}`)}>Older</a>}
        </nav>
      )}
    </>
  )
}

/** As film is numbered: 1, 1A, 2, 2A. */
function frameNumber(at: number): string {
  return `${Math.floor(at / 2) + 1}${at % 2 === 0 ? '' : 'A'}`
}
