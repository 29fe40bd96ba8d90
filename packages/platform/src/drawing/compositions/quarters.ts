import { box, circle, each, fill, line, type Sheet, stroke } from '../shapes.ts'

/** A sheet of small shapes: quarters of circles, stripes and dots, close together or as on a contact sheet. */
export function quarters({ height, inks, chance }: Sheet): string {
  const across = chance.pick([3, 4, 4, 5])
  const contact = chance.often(45)
  const gap = contact ? 2.4 : 0
  const side = (100 - gap * (across + 1)) / across
  const down = Math.max(1, Math.round((height - gap) / (side + gap)))
  const tall = (height - gap * (down + 1)) / down
  const colours: readonly [string, ...string[]] = [
    inks.paper,
    inks.main,
    inks.second,
    inks.deep,
    inks.pale,
    contact ? inks.paper : inks.ink,
  ]
  return (
    box(0, 0, 100, height, contact ? inks.ink : inks.paper) +
    each(across * down, (at) => {
      const x = gap + (at % across) * (side + gap)
      const y = gap + Math.floor(at / across) * (tall + gap)
      const ground = chance.pick(colours)
      let figure = chance.pick(colours)
      if (figure === ground) figure = ground === inks.paper ? inks.main : inks.paper
      return box(x, y, side + 0.1, tall + 0.1, ground) + cell(x, y, side, tall, figure, chance)
    })
  )
}

function cell(x: number, y: number, w: number, h: number, colour: string, chance: Sheet['chance']): string {
  const [right, foot, middle, half] = [x + w, y + h, x + w / 2, y + h / 2]
  switch (chance.whole(0, 8)) {
    case 0:
      return fill(line`M${x} ${y}H${right}A${w} ${h} 0 0 1 ${x} ${foot}Z`, colour)
    case 1:
      return fill(line`M${right} ${foot}H${x}A${w} ${h} 0 0 1 ${right} ${y}Z`, colour)
    case 2:
      return fill(line`M${x} ${foot}V${y}A${w} ${h} 0 0 1 ${right} ${foot}Z`, colour)
    case 3:
      return fill(line`M${x} ${half}A${w / 2} ${h / 2} 0 0 1 ${right} ${half}Z`, colour)
    case 4:
      return circle(middle, half, Math.min(w, h) * 0.3, colour)
    case 5:
      return each(4, (at) => box(x, y + (at * 2 + 0.5) * (h / 8), w, h / 9, colour))
    case 6:
      return fill(line`M${x} ${foot}L${right} ${y}V${foot}Z`, colour)
    case 7:
      return each(9, (at) =>
        circle(x + w * (0.22 + 0.28 * (at % 3)), y + h * (0.22 + 0.28 * Math.floor(at / 3)), w * 0.07, colour),
      )
    default:
      return each(3, (at) =>
        stroke(line`M${x + w * (0.2 + 0.3 * at)} ${foot - h * 0.14}V${y + h * 0.14}`, colour, w * 0.09),
      )
  }
}
