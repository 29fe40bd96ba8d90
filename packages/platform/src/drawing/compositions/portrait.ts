import { box, circle, each, ellipse, fill, placed, type Sheet, stroke } from '../shapes.ts'

type Inks = Sheet['inks']

/** Somebody from the front, without a face: hair, collar, and a disc behind. */
export function portrait({ height, inks, chance }: Sheet): string {
  const ground = chance.pick([inks.second, inks.pale, inks.main, inks.deep])
  const disc =
    ground === inks.pale ? inks.second : chance.pick([inks.pale, inks.second === ground ? inks.deep : inks.second])
  const face = disc === inks.pale ? inks.paper : chance.pick([inks.paper, inks.pale])
  const coat = ground === inks.main || disc === inks.main ? inks.deep : inks.main
  const scale = Math.min(height * 0.0098, 1.12)
  return [
    box(0, 0, 100, height, ground),
    circle(50 + chance.between(-8, 8), height - 58 * scale, 37 * scale, disc),
    height > 130 ? each(6, (at) => box(0, 6 + at * 5, 100, 1.2, disc)) : '',
    placed(50, height, scale, figure(inks, face, coat, chance)),
  ].join('')
}

function figure(inks: Inks, skin: string, coat: string, chance: Sheet['chance']): string {
  const hair = inks.ink
  const [behind, before] = chance.pick([bob, bun, curls, cap, short, long])(hair, inks)
  return [
    behind,
    fill('M-42 4c0 -26 14 -33 30 -35h24c16 2 30 9 30 35z', coat),
    fill('M-9 -44h18v12c0 9 -18 9 -18 0z', skin),
    stroke('M-9 -37c5 5 13 5 18 0', hair, 1.1),
    ellipse(0, -56, 15.5, 19, skin),
    before,
    chance.often(50)
      ? fill('M-13 -31l13 13 13 -13 5 3 -18 23 -18 -23z', inks.paper === skin ? inks.second : inks.paper)
      : each(4, (at) => stroke(`M-${30 - at} ${-16 + at * 6}H${30 - at}`, inks.paper, 1.4)),
    chance.often(35) ? glasses(inks) : '',
  ].join('')
}

type Hair = (hair: string, inks: Inks) => readonly [behind: string, before: string]

const bob: Hair = (hair) => [
  fill('M-20 -34c-4 -26 0 -46 20 -46s24 20 20 46z', hair),
  fill('M-16 -54c0 -17 8 -22 16 -22s16 5 16 22c-5 -8 -10 -11 -16 -11s-11 3 -16 11z', hair),
]
const bun: Hair = (hair) => [
  circle(0, -84, 9, hair),
  fill('M-16.500 -53c-2 -18 6 -26 16.500 -26s18.500 8 16.500 26c-3 -10 -8 -15 -16.500 -15s-13.500 5 -16.500 15z', hair),
]
const curls: Hair = (hair) => [
  each(9, (at) => circle(Math.round(-19 + at * 4.75), Math.round(-62 - 15 * Math.sin((at / 8) * Math.PI)), 8, hair)),
  each(5, (at) => circle(-12 + at * 6, -72 + (at % 2) * 2, 5, hair)),
]
const cap: Hair = (hair, { main, second }) => [
  '',
  fill('M-16 -52c0 -3 0 -8 2 -10h28c2 2 2 7 2 10 3 -20 -4 -29 -16 -29s-19 9 -16 29z', hair) +
    fill('M-18 -63c0 -14 8 -21 18 -21s18 7 18 21z', main) +
    fill('M-18 -63h38c5 0 8 2 9 4 -14 1 -30 1 -47 -1z', second),
]
const short: Hair = (hair) => [
  '',
  fill('M-16 -54c-3 -18 4 -26 17 -26 12 0 18 8 15 26 -2 -6 -4 -9 -6 -11 -7 1 -14 0 -20 -3 -3 3 -5 8 -6 14z', hair),
]
const long: Hair = (hair) => [
  fill('M-19 -20c-9 -30 -3 -60 19 -60s28 30 19 60z', hair),
  fill('M-16 -50c-1 -18 6 -26 16 -26s17 8 16 26c-2 -9 -7 -14 -13 -17 -4 7 -11 11 -19 17z', hair),
]

function glasses({ ink }: Inks): string {
  return `<g fill="none" stroke="${ink}" stroke-width="1.4"><circle cx="-6.500" cy="-55" r="4.600"/><circle cx="6.500" cy="-55" r="4.600"/><path d="M-2 -55.500c1 -1 3 -1 4 0"/></g>`
}
