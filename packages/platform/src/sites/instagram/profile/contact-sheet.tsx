import type { Child } from 'hono/jsx'
import type { Media } from '../../../world/records/media/media.ts'
import { Picture } from './picture.tsx'

/** A picture on a contact sheet, and what is printed under it. */
export interface Print {
  readonly media: Pick<Media, 'id' | 'hue' | 'caption'>
  readonly left: Child
  readonly right: Child
  /** Where it leads, if anywhere. */
  readonly href?: string
}

/** Pictures as a strip of film, in rows of three. @param label What they are, for those who do not see them. */
export function ContactSheet({ label, prints }: { readonly label: string; readonly prints: readonly Print[] }): Child {
  return (
    <section class="film" aria-label={label}>
      <div class="sprockets" aria-hidden="true" />
      <div class="sheet">
        {prints.map((print) =>
          print.href === undefined ? (
            <div>
              <Frame print={print} />
            </div>
          ) : (
            <a href={print.href}>
              <Frame print={print} />
            </a>
          ),
        )}
      </div>
      <div class="sprockets" aria-hidden="true" />
    </section>
  )
}

function Frame({ print: { media, left, right } }: { readonly print: Print }): Child {
  // A strip of film has squares, whatever the form of the picture.
  const { id, hue, caption } = media
  return (
    <>
      <div class="pic">
        <Picture media={{ id, hue, caption }} />
      </div>
      <div class="no">
        <span class="print">{left}</span>
        <span class="print quiet-print">{right}</span>
      </div>
    </>
  )
}
