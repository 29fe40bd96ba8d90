import type { TextRule } from './rule.ts'

/** The name of a rule for numbers. */
export type NumberRuleName = 'count' | 'hue' | 'pixels' | 'seconds' | 'share' | 'latitude' | 'longitude'

/** A number between two bounds, these included. @param pattern What its digits may look like. */
function between(least: number, most: number, expected: string, fix: string, pattern = decimal): TextRule {
  return {
    expected,
    fix,
    accepts: (text) => pattern.test(text) && Number(text) >= least && Number(text) <= most,
  }
}

const whole = /^\d{1,15}$/
// A number that a program wrote can have an exponent.
const decimal = /^-?\d{1,15}(?:\.\d{1,20})?(?:e-\d{1,3})?$/

/** The rules for numbers, which a file writes in digits and an object as numbers. */
export const numberRules: Readonly<Record<NumberRuleName, TextRule>> = {
  count: {
    expected: 'a number without a sign',
    fix: 'Write digits alone, at most 15 of them.',
    accepts: (text) => whole.test(text),
  },
  hue: between(0, 359, 'a whole number from 0 to 359', 'Write the angle of a colour, such as 24 for orange.', whole),
  pixels: between(1, 99_999, 'a whole number from 1 to 99999', 'Write a number of pixels, such as 1080.', whole),
  seconds: between(0, 1_000_000, 'a number of seconds', 'Write one such as 12 or 7.5.'),
  share: between(0, 1, 'a number from 0 to 1', 'Write a part of the width or height, such as 0.5 for the middle.'),
  latitude: between(-90, 90, 'degrees from -90 to 90', 'Write one such as 38.7077, in the south with a minus.'),
  longitude: between(-180, 180, 'degrees from -180 to 180', 'Write one such as -9.1365, in the west with a minus.'),
}
