import { box, circle, each, fill, line, type Sheet, stroke } from '../shapes.ts'

/** A horizon with a sun that sets, a boat or a ferry, and perhaps a lighthouse. */
export function sea({ height, inks, chance }: Sheet): string {
  const night = chance.often(30)
  const sky = night ? inks.deep : chance.pick([inks.second, inks.pale])
  const light = night ? inks.paper : chance.pick([inks.paper, inks.main])
  const water = night ? inks.ink : chance.pick([inks.main, inks.deep, inks.ink])
  const horizon = height * chance.between(0.52, 0.64)
  const size = Math.min(height, 100)
  const x = chance.between(30, 70)
  const tower = chance.often(45)
  return [
    box(0, 0, 100, height, sky),
    circle(
      tower ? 34 : x,
      horizon - size * chance.between(-0.02, 0.2),
      size * chance.between(0.13, 0.2),
      light === sky ? inks.main : light,
    ),
    box(0, horizon, 100, height - horizon, water),
    tower ? lighthouse(horizon, size, inks) : '',
    chance.often(50)
      ? sails(tower ? 30 : x, horizon, size * 0.01, inks)
      : ferry(tower ? 32 : x, horizon, size * 0.01, inks),
    each(Math.round(7 * (height / 100)) + 2, (at) => {
      const y = horizon + size * 0.12 + at * size * 0.06
      const left = chance.between(4, 60)
      return y > height - 2
        ? ''
        : stroke(line`M${left} ${y}h${chance.between(12, 34)}`, chance.pick([light, inks.second, inks.pale]), 1.3)
    }),
  ].join('')
}

function sails(x: number, horizon: number, scale: number, { ink, paper, main }: Sheet['inks']): string {
  const at = (value: number): number => value * scale
  return (
    fill(line`M${x - at(16)} ${horizon + at(1)}h${at(32)}l${at(-6)} ${at(8)}h${at(-20)}Z`, ink) +
    fill(line`M${x - at(1)} ${horizon - at(2)}V${horizon - at(32)}L${x - at(14)} ${horizon - at(2)}Z`, paper) +
    fill(line`M${x + at(1)} ${horizon - at(2)}V${horizon - at(28)}L${x + at(15)} ${horizon - at(2)}Z`, main) +
    stroke(line`M${x} ${horizon + at(1)}V${horizon - at(34)}`, ink, at(1.2))
  )
}

function ferry(x: number, horizon: number, scale: number, { ink, paper, main }: Sheet['inks']): string {
  const at = (value: number): number => value * scale
  return (
    fill(line`M${x - at(28)} ${horizon - at(2)}h${at(56)}l${at(-8)} ${at(12)}h${at(-40)}Z`, ink) +
    box(x - at(14), horizon - at(13), at(28), at(11), paper) +
    box(x + at(4), horizon - at(22), at(6), at(9), main) +
    each(4, (window) => box(x - at(11) + window * at(6), horizon - at(10), at(3), at(4), ink))
  )
}

function lighthouse(horizon: number, size: number, { ink, paper, main }: Sheet['inks']): string {
  const at = (value: number): number => value * size * 0.01
  const foot = horizon + at(4)
  return (
    fill(line`M60 ${foot + at(6)}Q72 ${foot - at(12)} 84 ${foot - at(4)}T104 ${foot + at(6)}Z`, ink) +
    fill(
      line`M${79 - at(5)} ${foot - at(5)}L${79 - at(3)} ${foot - at(42)}h${at(6)}L${79 + at(5)} ${foot - at(5)}Z`,
      paper,
    ) +
    each(2, (band) => box(79 - at(4.4 - band * 0.7), foot - at(17 + band * 14), at(8.8 - band * 1.4), at(7), main)) +
    box(79 - at(4), foot - at(45), at(8), at(3), ink) +
    fill(
      line`M${79 - at(3)} ${foot - at(45)}V${foot - at(50)}L79 ${foot - at(55)}L${79 + at(3)} ${foot - at(50)}V${foot - at(45)}Z`,
      main,
    )
  )
}
