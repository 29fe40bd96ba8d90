import type { Child } from 'hono/jsx'
import type { Media } from '../../../world/records/media/media.ts'

/** A picture, drawn from its colour: a sun over hills. Its caption is what a screen reader says. */
export function Picture({ media }: { readonly media: Pick<Media, 'hue' | 'caption'> }): Child {
  const { hue, caption } = media
  const colour = (turn: number, saturation: number, light: number): string =>
    `hsl(${(hue + turn) % 360} ${saturation}% ${light}%)`
  const sun = { x: 20 + ((hue * 7) % 60), y: 22 + ((hue * 3) % 22) }
  const crest = 20 + ((hue * 5) % 60)
  return (
    <svg viewBox="0 0 100 100" role="img" aria-label={caption === '' ? 'A picture without a caption' : caption}>
      <rect width="100" height="100" fill={colour(0, 45, 80)} />
      <circle cx={sun.x} cy={sun.y} r="11" fill={colour(40, 75, 92)} />
      <path d={`M0 72 Q${crest} 38 100 66 V100 H0 Z`} fill={colour(15, 35, 52)} />
      <path d={`M0 88 Q${100 - crest} 58 100 82 V100 H0 Z`} fill={colour(30, 40, 34)} />
    </svg>
  )
}
