import { box, circle, each, fill, line, placed, type Sheet, stroke } from '../shapes.ts'

/** A fern, a branch with berries, or three tulips. */
export function leaves(sheet: Sheet): string {
  const { height, inks, chance } = sheet
  const ground = chance.pick([inks.main, inks.paper, inks.deep, inks.pale])
  const light = ground === inks.main || ground === inks.deep
  const colour = light ? inks.paper : chance.pick([inks.deep, inks.main, inks.ink])
  const accent = light ? inks.second : inks.main === colour ? inks.second : inks.main
  const kind = chance.pick([fern, branch, tulips])
  const framed = chance.often(35)
  return [
    box(0, 0, 100, height, ground),
    framed
      ? `<rect x="5" y="5" width="90" height="${height - 10}" fill="none" stroke="${accent}" stroke-width="1.200"/>`
      : '',
    kind(sheet, colour, accent),
  ].join('')
}

function fern({ height, chance }: Sheet, colour: string): string {
  const lean = chance.between(-9, 9)
  const pairs = Math.max(5, Math.round(height / 11))
  const reach = Math.min(30, height * 0.3)
  return (
    stroke(
      line`M50 ${height * 0.95}C50 ${height * 0.6} ${50 + lean} ${height * 0.35} ${50 + lean * 1.5} ${height * 0.08}`,
      colour,
      2.2,
    ) +
    each(pairs, (at) => {
      const part = at / pairs
      const y = height * (0.86 - 0.74 * part)
      const x = 50 + lean * 1.5 * part ** 1.4
      const size = reach * (1 - part * 0.75)
      const leaf = (side: number): string =>
        fill(
          line`M${x} ${y}c${side * size * 0.3} ${-size * 0.6} ${side * size * 0.75} ${-size * 0.62} ${side * size} ${-size * 0.5}c${-side * size * 0.15} ${size * 0.3} ${-side * size * 0.5} ${size * 0.5} ${-side * size} ${size * 0.5}z`,
          colour,
        )
      return leaf(1) + leaf(-1)
    })
  )
}

function branch({ height, chance }: Sheet, colour: string, accent: string): string {
  const count = Math.max(6, Math.round(height / 9))
  const size = Math.min(17, height * 0.19)
  return (
    stroke(line`M14 ${height * 0.9}Q${chance.between(35, 60)} ${height * 0.62} 84 ${height * 0.12}`, colour, 1.8) +
    each(count, (at) => {
      const part = (at + 0.6) / count
      const [x, y] = [14 + 70 * part, height * (0.9 - 0.2 * part - 0.58 * part ** 1.35)]
      const turn = at % 2 === 0 ? -100 : 10
      const leaf = fill('M0 0c6 -7 14 -8 20 -1 -6 6 -14 6 -20 1z', colour)
      const berry = at % 3 === 1 ? circle(x + 4, y + 5, size * 0.17, accent) : ''
      return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) rotate(${turn}) scale(${Math.round(size * 5) / 100})">${leaf}</g>${berry}`
    })
  )
}

function tulips({ height, chance }: Sheet, colour: string, accent: string): string {
  const scale = Math.min(height, 110) * 0.01
  return each(3, (at) => {
    const x = 26 + at * 24
    const y = height * (at === 1 ? 0.26 : chance.between(0.34, 0.44))
    const flower = fill(
      'M-9 -8c2 4 4 4 4.500 0 2 -4 3 -6 4.500 -9 1.500 3 2.500 5 4.500 9 0.500 4 2.500 4 4.500 0 3 14 -1 21 -9 21s-12 -7 -9 -21z',
      accent,
    )
    return (
      stroke(line`M${x} ${y + 8}Q${x + (at - 1) * 3} ${height * 0.7} ${50 + (x - 50) * 0.5} ${height}`, colour, 2) +
      fill(
        line`M${50 + (x - 50) * 0.62} ${height * 0.9}c-2 ${-height * 0.14} ${(at - 1) * 12 - 5} ${-height * 0.2} ${(at - 1) * 16 - 4} ${-height * 0.26}c8 ${height * 0.08} 10 ${height * 0.18} ${6 - (at - 1) * 10} ${height * 0.26}z`,
        colour,
      ) +
      placed(x, y, scale, flower)
    )
  })
}
