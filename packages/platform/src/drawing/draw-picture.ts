import { chanceOf } from './chance.ts'
import { escaped } from './escaped.ts'
import { paletteOf } from './palette.ts'
import { short } from './shapes.ts'
import { compositionOf } from './subject.ts'

/** What a picture is drawn from. The same values give the same picture. */
export interface Drawn {
  readonly id: string
  /** The colour that stands out, 0 to 359. */
  readonly hue: number
  /** What it may speak of; hostile text does no harm. */
  readonly caption: string
  /** Its form: only what one is to the other counts. Left out: a square. */
  readonly width?: number
  readonly height?: number
}

/**
 * Draws the picture of a media that has no file, as a print in a few inks: a whole SVG document without scripts, styles, links, or ids that
 * could clash with those of another picture on the same page.
 *
 * @param media A media, or a part of an album.
 * @param label What a screen reader says, for a picture inside a page. Left out: the SVG says nothing of itself, as in a file.
 */
export function drawPicture(media: Drawn, label?: string): string {
  const { id, width = 1080, height = 1080 } = media
  const chance = chanceOf(id)
  const sheet = {
    width: 100,
    height: 100 * formOf(width, height),
    inks: paletteOf(Number.isFinite(media.hue) ? media.hue % 360 : 0, chance),
    chance,
    caption: media.caption,
  } as const
  const drawing = compositionOf(sheet)(sheet)
  const said = label === undefined ? '' : ` role="img" aria-label="${attribute(label)}"`
  const size = label === undefined ? ` width="1080" height="${Math.round(sheet.height * 10.8)}"` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="0 0 100 ${short(sheet.height)}"${said}>${drawing}</svg>`
}

/** Height by width, no wider than 1.91:1 and no taller than 9:16, which are the forms there are. */
function formOf(width: number, height: number): number {
  const form = height / width
  return Number.isFinite(form) && form > 0 ? Math.min(Math.max(form, 1 / 1.91), 16 / 9) : 1
}

/** A text inside quotes, without what XML does not allow. */
function attribute(text: string): string {
  return escaped(
    text
      .slice(0, 1000)
      .toWellFormed()
      .replace(/[^\P{Cc}\n\t]/gu, ' '),
  )
}
