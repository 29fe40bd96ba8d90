import { box, circle, each, fill, line, type Sheet, short, stroke } from '../shapes.ts'

/** Hills one behind the other under a sun, with trees, a path or birds. */
export function hills({ height, inks, chance }: Sheet): string {
  const sky = chance.pick([inks.paper, inks.pale, inks.second])
  const sun = sky === inks.second ? inks.paper : chance.pick([inks.main, inks.second])
  const horizon = height * chance.between(0.42, 0.56)
  const ranges = chance.pick([3, 4])
  const colours = [inks.second === sky ? inks.pale : inks.second, inks.main, inks.deep, inks.ink].slice(-ranges)
  const peaked = chance.often(40)
  const step = (height - horizon) / ranges
  const radius = Math.min(height, 100) * chance.between(0.09, 0.16)
  const x = chance.between(22, 78)
  return [
    box(0, 0, 100, height, sky),
    circle(x, horizon - radius * chance.between(0.4, 1.7), radius, sun),
    ...colours.map((colour, at) =>
      fill(range(horizon + at * step, step * 0.9, peaked && at < 2, height, { chance }), colour),
    ),
    chance.often(55) ? furrows(height, step, inks.second) : trees(height, step, inks, chance),
    chance.often(50) ? birds(x, horizon, inks.ink, chance) : '',
  ].join('')
}

function range(y: number, rise: number, peaked: boolean, height: number, { chance }: Pick<Sheet, 'chance'>): string {
  const count = peaked ? 5 : 4
  const points = Array.from({ length: count + 1 }, (_, at) => ({
    x: (at * 100) / count,
    y: y + (at % 2 === 0 ? 0.3 : -0.7) * rise * chance.between(0.3, 1.1),
  }))
  const first = points[0] ?? { x: 0, y }
  let path = line`M0 ${first.y}`
  for (const [at, point] of points.entries()) {
    const before = points[at - 1]
    if (before === undefined) continue
    const middle = (before.x + point.x) / 2
    path += peaked
      ? line`L${point.x} ${point.y}`
      : line`C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`
  }
  return `${path}V${short(height)}H0Z`
}

function furrows(height: number, step: number, colour: string): string {
  return each(5, (at) => {
    const x = 14 + at * 18
    return stroke(
      line`M${x} ${height + 2}Q${50 + (x - 50) * 0.8} ${height - step * 0.25} ${50 + (x - 50) * 0.55} ${height - step * 0.42}`,
      colour,
      0.9,
    )
  })
}

function trees(height: number, step: number, { ink, pale }: Sheet['inks'], chance: Sheet['chance']): string {
  const colour = chance.pick([ink, pale])
  return each(chance.whole(3, 6), () => {
    const [x, y] = [chance.between(6, 94), height - step * chance.between(0.15, 0.7)]
    const size = step * chance.between(0.35, 0.6)
    return fill(line`M${x} ${y - size}L${x + size * 0.3} ${y}H${x - size * 0.3}Z`, colour)
  })
}

function birds(x: number, horizon: number, colour: string, chance: Sheet['chance']): string {
  return each(chance.whole(2, 4), (at) => {
    const [left, top] = [((x + 30 + at * 9) % 80) + 8, horizon * 0.35 + at * 3.5]
    return stroke(line`M${left} ${top}q2 -2.4 4 0q2 -2.4 4 0`, colour, 0.9)
  })
}
