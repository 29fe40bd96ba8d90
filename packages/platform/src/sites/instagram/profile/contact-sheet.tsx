import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '../../../site-kit/icons.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { PrintOf } from '../media/print.tsx'

/** A picture on a contact sheet, and what is printed under it. */
export interface Print {
  readonly media: Media
  /** A frame's number, or a name. */
  readonly left: { readonly number: string } | { readonly name: string }
  readonly right: Child
  /** Where it leads. */
  readonly href: string
  /** Whether the visitor likes it: it is circled. */
  readonly liked: boolean
}

/** Pictures as a strip of film, in rows of three. @param label What they are, for those who do not see them. */
export function ContactSheet(props: {
  readonly c: SiteContext
  readonly label: string
  readonly prints: readonly Print[]
}): Child {
  const { c, label, prints } = props
  return (
    <section class="film" aria-label={label}>
      <div class="sprockets" aria-hidden="true" />
      <div class="sheet">
        {prints.map((print) => (
          <a href={print.href}>
            <Frame c={c} print={print} />
          </a>
        ))}
      </div>
      <div class="sprockets" aria-hidden="true" />
    </section>
  )
}

function Frame({ c, print: { media, left, right, liked } }: { readonly c: SiteContext; readonly print: Print }): Child {
  const mark = markOf(media)
  return (
    <>
      <div class="pic">
        <PrintOf c={c} media={media} square />
        {mark === undefined ? null : (
          <span class="kind">
            <Icon name={mark.icon} />
            <span class="unseen">{mark.word}</span>
          </span>
        )}
      </div>
      <div class={'name' in left ? 'no named' : 'no'}>
        <span class="print">{'name' in left ? left.name : left.number}</span>
        <span class="print quiet-print">{right}</span>
      </div>
      {liked ? <Circled /> : null}
    </>
  )
}

function markOf({ mediaType, productType }: Media): { readonly icon: IconName; readonly word: string } | undefined {
  if (mediaType === 'CAROUSEL_ALBUM') return { icon: 'pile', word: 'Album' }
  if (mediaType === 'VIDEO') return { icon: 'film', word: productType === 'REELS' ? 'Reel' : 'Video' }
  return undefined
}

/** The mark of a grease pencil around a print that somebody chose. */
function Circled(): Child {
  return (
    <>
      <svg class="pencil" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path
          d="M30 3C70-3 99 8 98 50c-1 38-24 49-52 48C14 97 1 80 2 47 3 14 26 1 62 4c14 1 22 4 27 8"
          vector-effect="non-scaling-stroke"
        />
      </svg>
      <span class="unseen">You like it</span>
    </>
  )
}
