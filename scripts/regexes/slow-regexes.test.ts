import { expect, test } from 'vitest'
import { slowRegexes } from './slow-regexes.ts'

test.each([
  [String.raw`export const name = /^(\w+)+$/`, 'exponential'],
  [String.raw`export const secret = /passw\w*=/i`, '2nd degree polynomial'],
  [String.raw`const trimmed = (text: string) => text.replace(/\s+$/, '')`, '2nd degree polynomial'],
  [String.raw`const page = <p title={text.replace(/\/+$/, '')} />`, '2nd degree polynomial'],
])('%s is slow', async (line, complexity) => {
  const slow = await slowRegexes('rule.tsx', `import x from 'x'\n${line}\n`)
  expect(slow).toEqual([
    { line: 2, source: expect.stringMatching(/^\/.*\/i?$/), problem: expect.stringContaining(complexity) },
  ])
})

test.each([
  [String.raw`const name = /^\w+$/`],
  [String.raw`const secret = /passw\w{0,20}=/i`],
  [String.raw`const end = /(?<!\/)\/+$/`],
  [`const words = 'a regular expression in a text, /(a+)+$/, is none'`],
])('%s is quick', async (line) => {
  expect(await slowRegexes('rule.ts', line)).toEqual([])
})
