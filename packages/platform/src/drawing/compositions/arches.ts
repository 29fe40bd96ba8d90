import { box, circle, each, fill, line, type Sheet } from '../shapes.ts'

/** Arches inside each other, with a disc: a gate, or a hill with its echo. */
export function arches({ height, inks, chance }: Sheet): string {
  const ground = chance.pick([inks.paper, inks.pale, inks.second])
  const rings = chance.whole(3, 5)
  const double = height < 70 || chance.often(40)
  const span = double ? 24 : 40
  const colours = [inks.main, inks.paper, inks.deep, inks.second === ground ? inks.pale : inks.second, inks.ink]
  const from = chance.whole(0, 2)
  const one = (middle: number, foot: number): string =>
    each(rings, (at) => {
      const radius = span * (1 - at / rings)
      const top = Math.max(foot - height * 0.36, foot - span * 1.3)
      return fill(
        line`M${middle - radius} ${foot}V${top}a${radius} ${radius} 0 0 1 ${2 * radius} 0V${foot}Z`,
        colours[(from + at) % colours.length] ?? inks.main,
      )
    })
  const foot = height * chance.pick([1, 1, 0.86])
  return [
    box(0, 0, 100, height, ground),
    circle(
      chance.between(20, 80),
      height * 0.18,
      Math.min(height, 100) * 0.1,
      ground === inks.second ? inks.main : inks.second,
    ),
    double ? one(27, foot) + one(73, foot) : one(50, foot),
    foot < height ? box(0, foot, 100, height - foot, inks.ink) : '',
  ].join('')
}
