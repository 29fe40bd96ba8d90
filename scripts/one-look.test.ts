import { expect, test } from 'vitest'
import { tokens as ofConnect } from '../packages/connect/src/people/tokens.ts'
import { tokens as ofPlatform } from '../packages/platform/src/site-kit/style/tokens.ts'

/** Connect imports nothing of the platform, so it has the colours, sizes and spaces a second time (decisions/0023). */
test('pages of connect have the colours, sizes and spaces of the platform’s', () => {
  const declared = (css: string): string[] => [...css.matchAll(/--[\w-]+:[^;]+;/g)].map(([one]) => one)
  expect(declared(ofConnect)).toEqual(declared(ofPlatform))
  expect(declared(ofConnect).length).toBeGreaterThan(40)
})
