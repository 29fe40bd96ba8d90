import { box, circle, each, ellipse, fill, line, placed, type Sheet, stroke } from '../shapes.ts'

type Inks = Sheet['inks']

/** Things on a table: each stands on (0, 0), and is some forty high. */
const things: readonly [(inks: Inks) => string, ...((inks: Inks) => string)[]] = [
  pear,
  bottle,
  bowl,
  cup,
  vase,
  lemon,
  kettle,
]

/** Two or three things on a table. */
export function stillLife({ height, inks, chance }: Sheet): string {
  const wall = chance.pick([inks.pale, inks.paper, inks.main, inks.deep])
  const table = wall === inks.main || wall === inks.deep ? inks.second : chance.pick([inks.second, inks.main, inks.ink])
  const edge = height * chance.between(0.66, 0.74)
  const scale = Math.min(height, 100) * 0.0125
  const count = chance.pick([2, 3, 3])
  const from = chance.whole(0, things.length - 1)
  const step = chance.pick([1, 2, 3])
  const swatch = {
    ...inks,
    main: wall === inks.main ? inks.paper : inks.main,
    ink: table === inks.ink ? inks.second : inks.ink,
  }
  return [
    box(0, 0, 100, height, wall),
    chance.often(45)
      ? circle(
          chance.between(25, 75),
          edge * 0.42,
          Math.min(height, 100) * 0.2,
          wall === inks.paper ? inks.pale : inks.paper,
        )
      : stripes(edge, inks, wall),
    box(0, edge, 100, height - edge, table),
    each(count, (at) => {
      const x = 50 + (at - (count - 1) / 2) * (count === 2 ? 36 : 29) + chance.between(-2, 2)
      const y = edge + (height - edge) * (at % 2 === 0 ? 0.34 : 0.6)
      const thing = things[(from + at * step) % things.length] ?? pear
      return (
        ellipse(x + 2, y, 14 * scale, 2.6 * scale, table === inks.ink ? inks.deep : inks.ink) +
        placed(x, y, scale, thing(swatch))
      )
    }),
  ].join('')
}

function stripes(edge: number, inks: Inks, wall: string): string {
  const colour = wall === inks.pale ? inks.paper : inks.pale
  return each(7, (at) => box(6 + at * 14, 0, 2.4, edge, colour))
}

function pear({ main, ink, paper, second }: Inks): string {
  return (
    fill('M0 -40c6 0 7 10 9 18 3 8 6 10 6 15C15 0 8 2 0 2s-15 -2 -15 -9c0 -5 3 -7 6 -15 2 -8 3 -18 9 -18z', main) +
    stroke('M0 -39c-1 -5 1 -8 4 -10', ink, 2) +
    fill('M3 -44c6 -5 11 -4 14 -1 -4 4 -9 4 -14 1z', second) +
    stroke('M-8 -12c-2 4 -2 7 -1 10M-4 -17c-1 2 -2 4 -2 6', paper, 1.6)
  )
}

function bottle({ deep, paper, ink, second }: Inks): string {
  return (
    fill('M-4 -56h8v14c0 6 7 8 7 16V-2c0 3 -2 4 -5 4h-12c-3 0 -5 -1 -5 -4v-24c0 -8 7 -10 7 -16z', deep) +
    box(-11, -24, 22, 14, paper) +
    stroke('M-7 -19h14M-7 -15h9', ink, 1.4) +
    box(-4.6, -59, 9.2, 5, second)
  )
}

function bowl({ second, ink, main, paper }: Inks): string {
  return (
    circle(-7, -19, 8, main) +
    circle(8, -20, 8.5, paper) +
    circle(1, -24, 7, main) +
    fill('M-20 -17h40c0 12 -8 19 -20 19s-20 -7 -20 -19z', second) +
    stroke('M-15 -10c1 4 3 7 6 9', ink, 1.4)
  )
}

function cup({ paper, main, ink }: Inks): string {
  return (
    fill('M-11 -22h22l-2 21c0 2 -2 3 -4 3h-10c-2 0 -4 -1 -4 -3z', paper) +
    stroke('M11 -17c9 0 9 11 -1 11', paper, 3) +
    ellipse(0, -22, 11, 2.6, ink) +
    box(-10.2, -14, 20.4, 3, main) +
    stroke('M-3 -28c-3 -4 3 -6 0 -10M4 -28c-3 -4 3 -6 0 -10', paper, 1.5)
  )
}

function vase({ main, ink, second, paper }: Inks): string {
  const flowers = [
    [-13, -56],
    [1, -64],
    [14, -54],
  ] as const
  return (
    flowers.map(([x, y]) => stroke(line`M0 -26Q${x * 0.3} ${y * 0.7} ${x} ${y}`, ink, 1.6)).join('') +
    fill('M-3 -40c-7 -2 -11 -6 -12 -10 7 0 11 3 12 10z', ink) +
    flowers.map(([x, y]) => circle(x, y, 6.4, second) + circle(x, y, 2.2, paper)).join('') +
    fill('M-5 -28h10c0 6 8 9 8 18 0 8 -5 12 -13 12s-13 -4 -13 -12c0 -9 8 -12 8 -18z', main) +
    stroke('M-8 -10c0 4 1 7 3 8', paper, 1.5)
  )
}

function lemon({ second, paper, ink }: Inks): string {
  return (
    fill('M-17 -8c3 -10 12 -13 20 -10 5 0 9 3 14 6 -1 6 -4 8 -8 10 -7 5 -18 5 -22 0 -2 -1 -4 -3 -4 -6z', second) +
    circle(-22, -5, 7, paper) +
    circle(-22, -5, 5.2, second) +
    stroke('M-22 -10v10M-27 -5h10M-25.500 -8.500l7 7M-25.500 -1.500l7 -7', paper, 0.9) +
    stroke('M-6 -12c3 -3 7 -3 10 -2', ink, 1.2)
  )
}

function kettle({ ink, main, paper }: Inks): string {
  return (
    fill('M-17 2c-6 -20 1 -31 17 -31s23 11 17 31z', ink) +
    stroke('M15 -12c9 -2 9 -9 15 -11M-13 -26c0 -17 26 -17 26 0', ink, 3.6) +
    circle(0, -31, 3.4, main) +
    stroke('M-10 -10c0 -5 2 -8 6 -10', paper, 1.8)
  )
}
