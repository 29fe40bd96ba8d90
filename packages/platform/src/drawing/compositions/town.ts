import { box, circle, each, fill, line, placed, type Sheet, stroke } from '../shapes.ts'

/** Houses at night with some lights on; or a train or bus that passes them. */
export function town({ height, inks, chance, caption }: Sheet): string {
  const day = chance.often(35) && !/night/i.test(caption)
  const sky = day ? chance.pick([inks.pale, inks.second]) : chance.pick([inks.ink, inks.deep])
  const far = day ? inks.main : sky === inks.ink ? inks.deep : inks.main
  const near = day ? inks.deep : sky === inks.ink ? inks.main : inks.ink
  const light = day ? inks.paper : chance.pick([inks.second, inks.paper])
  const size = Math.min(height, 100)
  const ground = height - size * 0.14
  const moon = { x: chance.between(20, 80), y: Math.max(14, height * 0.16) }
  const wheels = chance.often(60)
  return [
    box(0, 0, 100, height, sky),
    circle(moon.x, moon.y, size * 0.08, day ? inks.main : inks.paper),
    day ? '' : circle(moon.x + size * 0.04, moon.y - size * 0.02, size * 0.07, sky),
    day
      ? ''
      : each(14, () =>
          circle(chance.between(2, 98), chance.between(2, height * 0.5), chance.between(0.3, 0.7), inks.paper),
        ),
    houses(ground, size * 0.62, far, light, chance, 25),
    houses(ground, size * 0.38, near, light, chance, 45),
    box(0, ground, 100, height - ground, day ? inks.ink : sky === inks.ink ? inks.deep : inks.ink),
    wheels
      ? placed(50, ground + size * 0.06, size * 0.01, chance.often(50) ? train(inks, light) : bus(inks, light))
      : lamps(ground, size, light),
    stroke(line`M0 ${height - size * 0.045}H100`, light, 0.9).replace('/>', ' stroke-dasharray="6 5"/>'),
  ].join('')
}

function houses(
  ground: number,
  tallest: number,
  colour: string,
  light: string,
  chance: Sheet['chance'],
  lit: number,
): string {
  let x = -chance.between(0, 6)
  let drawn = ''
  while (x < 100) {
    const width = chance.between(13, 21)
    const top = ground - tallest * chance.between(0.55, 1)
    const roof = chance.whole(0, 2)
    drawn += box(x, top, width + 0.2, ground - top, colour)
    if (roof === 0)
      drawn += fill(line`M${x} ${top + 0.2}L${x + width / 2} ${top - width * 0.45}L${x + width} ${top + 0.2}Z`, colour)
    if (roof === 1) drawn += box(x + width * 0.2, top - width * 0.25, width * 0.25, width * 0.3, colour)
    const columns = width > 17 ? 3 : 2
    for (let y = top + 4; y < ground - 7; y += 8)
      for (let at = 0; at < columns; at++)
        if (chance.often(lit)) drawn += box(x + (width / columns) * (at + 0.28), y, (width / columns) * 0.42, 4, light)
    x += width
  }
  return drawn
}

function train({ main, paper, ink }: Sheet['inks'], light: string): string {
  return (
    box(-60, -24, 84, 22, main) +
    fill('M24 -24h6c9 0 14 9 16 22H24z', main) +
    each(6, (at) => box(-54 + at * 13, -20, 9, 9, light)) +
    fill('M30 -20c5 0 8 4 10 9H30z', light) +
    box(-60, -7, 104, 1.6, paper) +
    each(8, (at) => circle(-52 + at * 12.5, -1, 3, ink))
  )
}

function bus({ main, paper, ink }: Sheet['inks'], light: string): string {
  return (
    box(-32, -34, 64, 32, main, 5) +
    each(3, (at) => box(-27 + at * 14, -29, 11, 11, light)) +
    box(15, -29, 13, 11, light) +
    box(-32, -13, 64, 1.6, paper) +
    circle(-17, -1, 6, ink) +
    circle(-17, -1, 2.4, paper) +
    circle(18, -1, 6, ink) +
    circle(18, -1, 2.4, paper)
  )
}

function lamps(ground: number, size: number, light: string): string {
  return each(2, (at) => {
    const x = 24 + at * 52
    return (
      stroke(line`M${x} ${ground + size * 0.06}v${-size * 0.26}`, light, 1) +
      circle(x, ground - size * 0.2, size * 0.025, light)
    )
  })
}
