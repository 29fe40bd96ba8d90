import type { Media } from '../world/records/media/media.ts'
import { loadSharp } from './sharp.ts'

/** A media that has no file is drawn from its colour: a sun over hills. */
export function drawSvg({ hue, width, height }: Pick<Media, 'hue' | 'width' | 'height'>): string {
  const colour = (turn: number, saturation: number, light: number): string =>
    `hsl(${(hue + turn) % 360}, ${saturation}%, ${light}%)`
  const sun = { x: 20 + ((hue * 7) % 60), y: 22 + ((hue * 3) % 22) }
  const crest = 20 + ((hue * 5) % 60)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">`,
    `<rect width="100" height="100" fill="${colour(0, 45, 80)}"/>`,
    `<circle cx="${sun.x}" cy="${sun.y}" r="11" fill="${colour(40, 75, 92)}"/>`,
    `<path d="M0 72 Q${crest} 38 100 66 V100 H0 Z" fill="${colour(15, 35, 52)}"/>`,
    `<path d="M0 88 Q${100 - crest} 58 100 82 V100 H0 Z" fill="${colour(30, 40, 34)}"/>`,
    '</svg>\n',
  ].join('')
}

/** The drawing as a JPEG, or as SVG where the library for pictures is not installed. */
export async function drawPicture(
  media: Pick<Media, 'hue' | 'width' | 'height'>,
): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
  const svg = new TextEncoder().encode(drawSvg(media))
  const open = await loadSharp()
  if (open === undefined) return { type: 'image/svg+xml', bytes: svg }
  return { type: 'image/jpeg', bytes: await open(svg).jpeg({ quality: 82 }).toBuffer() }
}
