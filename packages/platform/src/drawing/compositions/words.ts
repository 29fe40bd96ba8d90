import { escaped } from '../escaped.ts'
import { box, circle, type Sheet, short, stroke } from '../shapes.ts'

/** The caption's first words, large, as on a poster. */
export function words({ height, inks, chance, caption }: Sheet): string {
  const lines = linesOf(caption)
  const ground = chance.pick([inks.main, inks.paper, inks.ink, inks.second])
  const colour = ground === inks.paper || ground === inks.second ? inks.ink : inks.paper
  const accent = ground === inks.main ? inks.ink : inks.main
  const longest = Math.max(...lines.map(widthOf))
  const size = Math.min(80 / longest, (height * 0.62) / (lines.length * 1.08), 40)
  const face = chance.often(60)
    ? "Georgia, 'DejaVu Serif', serif"
    : "'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
  const top = height * 0.5 - (lines.length * size * 1.08) / 2 + size * 0.8
  const texts = lines.map((text, at) => `<text x="9" y="${short(top + at * size * 1.08)}">${escaped(text)}</text>`)
  return [
    box(0, 0, 100, height, ground),
    chance.often(50)
      ? circle(chance.between(60, 95), height * chance.between(0.75, 1), Math.min(height, 100) * 0.24, accent)
      : box(0, height * 0.86, 100, height * 0.14, accent),
    stroke(`M9 ${short(height * 0.1)}H91`, colour, 0.8),
    `<g fill="${colour}" font-family="${face}" font-weight="700" font-size="${short(size)}">${texts.join('')}</g>`,
  ].join('')
}

/** Up to five lines of whole words. What cannot be shown as letters is left out. */
function linesOf(caption: string): string[] {
  const plain = caption
    .slice(0, 400)
    .replace(/[#@]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{P}\p{S} \n]/gu, ' ')
  const all = plain.split(/\s+/).filter(Boolean)
  const lines: string[] = []
  for (const word of all.slice(0, 9)) {
    const clipped = Array.from(word).slice(0, 14).join('')
    const last = lines.at(-1)
    if (last !== undefined && last.length + clipped.length < 9) lines[lines.length - 1] = `${last} ${clipped}`
    else if (lines.length < 5) lines.push(clipped)
    else break
  }
  return lines.length === 0 ? ['No', 'words'] : lines
}

/** How wide a line is, in its own size: letters beyond Latin are wider. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : /[A-ZMWmw]/.test(letter) ? 0.82 : 0.6),
    0.4,
  )
}
