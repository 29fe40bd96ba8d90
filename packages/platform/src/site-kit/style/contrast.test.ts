import { describe, expect, test } from 'vitest'
import { tokens } from './tokens.ts'

type Theme = 'light' | 'dark'

const colours: Readonly<Record<string, Readonly<Record<Theme, string>>>> = Object.fromEntries(
  [...tokens.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }],
  ),
)

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string, theme: Theme): number {
  const light = (name: string): number => luminance(colours[name]?.[theme] ?? '')
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['paper', 'sheet', 'sunk', 'lifted', 'hover']
const text: readonly (readonly [string, string])[] = [
  ...['ink', 'soft', 'faint', 'red', 'good', 'warn'].flatMap((name) => surfaces.map((on) => [name, on] as const)),
  ...['red', 'good', 'warn'].map((name) => [name, `${name}-tint`] as const),
  ...['ink', 'soft'].flatMap((name) => ['red-tint', 'good-tint', 'warn-tint'].map((on) => [name, on] as const)),
  ['on-red', 'red-fill'],
  ['on-red', 'red-press'],
  ['paper', 'ink'],
  ...['film-ink', 'film-soft', 'film-print', 'film-red'].flatMap((name) =>
    ['film', 'film-2'].map((on) => [name, on] as const),
  ),
]
const boundaries: readonly (readonly [string, string])[] = [
  ...['edge', 'focus'].flatMap((name) => surfaces.map((on) => [name, on] as const)),
  ['film-edge', 'film'],
  ['film-edge', 'film-2'],
  ...['paper', 'sheet', 'sunk'].map((on) => ['data', on] as const),
]

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  test.each(text)('text in %s on %s has a contrast of 4.5', (fore, back) => {
    expect(contrast(fore, back, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(boundaries)('a boundary in %s on %s has a contrast of 3', (fore, back) => {
    expect(contrast(fore, back, theme)).toBeGreaterThanOrEqual(3)
  })
})
