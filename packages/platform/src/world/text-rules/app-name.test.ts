import { expect, test } from 'vitest'
import { checkAppName, nameLimit } from './app-name.ts'

test.each([
  'Social Sizzle',
  'Metadata',
  'Big Igloo',
  'InstaPrint',
  'Robert"); DROP TABLE apps;--',
  '<b>Bold</b>',
  '📷 日本',
])('%s is a name', (name) => expect(checkAppName(name)).toEqual({ value: name }))

test.each(['Facebook Fun', 'my INSTAGRAM', 'Insta-Print', 'FB', 'the_ig_app', 'ｉｇ lookalike', 'Meta'])(
  '%s bears a name of Meta’s',
  (name) => expect(checkAppName(name)).toEqual({ problem: expect.stringMatching(/name of Meta's/) }),
)

test.each(['', '  ', '\u200b', '...', 'a\u0000b', 'abc\u202efed', 'x'.repeat(nameLimit + 1)])(
  '%j is no name',
  (name) => {
    expect(checkAppName(name)).toHaveProperty('problem')
  },
)

test('blanks are put in order', () => {
  expect(checkAppName('  Social \n Sizzle ')).toEqual({ value: 'Social Sizzle' })
})
