import type { Chance } from './chance.ts'

/** The inks of a print, each as `#rrggbb`. */
export interface Palette {
  /** The lightest: the paper itself. */
  readonly paper: string
  readonly pale: string
  /** The colour of the media's hue. */
  readonly main: string
  /** A colour that goes with it. */
  readonly second: string
  readonly deep: string
  /** The darkest. */
  readonly ink: string
}

/** The inks for a hue, even in lightness whatever the hue. */
export function paletteOf(hue: number, chance: Chance): Palette {
  const other = hue + chance.pick([165, 205, 75, -75, 40])
  return {
    paper: oklch(0.945, 0.028, 85),
    pale: oklch(0.865, 0.045, other),
    main: oklch(0.53, 0.135, hue),
    second: oklch(0.745, 0.115, other),
    deep: oklch(0.4, 0.075, hue + 25),
    ink: oklch(0.255, 0.032, chance.pick([45, 45, hue])),
  }
}

/** A colour of lightness (0 to 1), chroma and hue (degrees), as near as a screen gets to it. */
function oklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${parts.map((part) => hex(part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)).join('')}`
}

function hex(part: number): string {
  return Math.round(255 * Math.min(Math.max(part, 0), 1))
    .toString(16)
    .padStart(2, '0')
}
