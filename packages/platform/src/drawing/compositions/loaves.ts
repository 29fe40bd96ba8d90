import { box, circle, each, fill, placed, type Sheet, stroke } from '../shapes.ts'

type Inks = Sheet['inks']

/** Bread is brown whatever the hue. */
const crusts: readonly [string, ...string[]] = ['#7a4420', '#552c17', '#a8672f']

/** Bread on a cloth: a loaf, a round one, knots or a baguette. */
export function loaves({ height, inks, chance }: Sheet): string {
  const cloth = chance.pick([inks.paper, inks.pale, inks.main, inks.deep])
  const thread = cloth === inks.paper || cloth === inks.pale ? inks.main : inks.paper
  const crust = chance.pick(crusts)
  const checked = chance.often(50)
  const scale = Math.min(height * 0.01, 1.15)
  const kind = chance.pick([round, tin, knots])
  return [
    box(0, 0, 100, height, cloth),
    each(checked ? 6 : 3, (at) => box(8 + at * (checked ? 16 : 36), 0, 1.4, height, thread)),
    checked ? each(Math.ceil(height / 16), (at) => box(0, 7 + at * 16, 100, 1.4, thread)) : '',
    chance.often(60)
      ? `<ellipse cx="50" cy="${Math.round(height / 2)}" rx="${Math.round(41 * Math.min(scale, 1))}" ry="${Math.round(37 * scale)}" fill="${inks.second}"/>`
      : '',
    placed(50, height / 2, scale, kind(inks, crust)),
  ].join('')
}

function round({ paper }: Inks, crust: string): string {
  return (
    circle(0, 0, 29, crust) +
    stroke('M0 -21V21', paper, 2.4) +
    each(4, (at) =>
      stroke(
        `M0 ${-11 + at * 8}c4 -5 9 -7 ${14 - Math.abs(at - 1.5) * 2} -7M0 ${-11 + at * 8}c-4 -5 -9 -7 -${14 - Math.abs(at - 1.5) * 2} -7`,
        paper,
        2,
      ),
    )
  )
}

function tin({ paper, main }: Inks, crust: string): string {
  return (
    fill('M-34 16c-4 -14 -6 -32 8 -34 12 -4 40 -4 52 0 14 2 12 20 8 34 -1 3 -3 4 -6 4h-56c-3 0 -5 -1 -6 -4z', crust) +
    each(4, (at) => stroke(`M${-24 + at * 14} ${-14 + (at % 2)}l8 12`, paper, 2.6)) +
    stroke('M-31 14h62', main, 1.6)
  )
}

function knots({ paper }: Inks, crust: string): string {
  const places = [
    [-17, -15],
    [17, -13],
    [-15, 17],
    [18, 18],
  ] as const
  return places
    .map(
      ([x, y], at) =>
        `<g transform="translate(${x} ${y}) rotate(${at * 40})">${circle(0, 0, 14.5, crust)}${stroke('M-9 -5c8 -7 17 1 10 7s-12 -3 -5 -6M-4 9c7 3 13 -1 14 -7', paper, 1.9)}</g>`,
    )
    .join('')
}
