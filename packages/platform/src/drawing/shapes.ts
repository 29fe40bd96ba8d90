import type { Chance } from './chance.ts'
import type { Palette } from './palette.ts'

/** What a composition draws on: 100 wide, and as high as the picture's form asks for. */
export interface Sheet {
  readonly width: 100
  readonly height: number
  readonly inks: Palette
  readonly chance: Chance
  readonly caption: string
}

/** A number of a drawing: one digit behind the dot is finer than anybody sees. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A path of letters and numbers: ``line`M${x} ${y}H100` ``. */
export function line(texts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return texts.map((text, at) => text + (at < numbers.length ? short(numbers[at] ?? 0) : '')).join('')
}

export function fill(path: string, colour: string): string {
  return `<path d="${path}" fill="${colour}"/>`
}

export function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round"/>`
}

export function circle(x: number, y: number, radius: number, colour: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colour}"/>`
}

export function ellipse(x: number, y: number, across: number, down: number, colour: string): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(across)}" ry="${short(down)}" fill="${colour}"/>`
}

export function box(x: number, y: number, width: number, height: number, colour: string, round = 0): string {
  const corner = round === 0 ? '' : ` rx="${short(round)}"`
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${corner} fill="${colour}"/>`
}

/** A drawing moved and made larger or smaller. */
export function placed(x: number, y: number, scale: number, drawing: string): string {
  return `<g transform="translate(${short(x)} ${short(y)}) scale(${Math.round(scale * 1000) / 1000})">${drawing}</g>`
}

/** So many things drawn one after the other. */
export function each(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}
