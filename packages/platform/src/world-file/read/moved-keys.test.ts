import { expect, test } from 'vitest'
import { mistakes } from '../testing/mistakes.ts'

test('a file from before there were people is told their key, and nothing else', () => {
  const text = `developers:
  - { email: d@x, name: D, password: x }
apps:
  - name: A
    roles: { d@x: administrator }
`
  expect(mistakes(text)).toEqual([expect.stringMatching(/^world\.yaml:1:1: developers: .* The key is now people: /)])
})

test("testers and approved scopes of Basic Display are told that they are the app's now", () => {
  const text = `apps:
  - name: A
    basic_display:
      redirect_uris: []
      testers: { jay: accepted }
      approved_scopes: [user_media]
`
  expect(mistakes(text)).toEqual([
    expect.stringMatching(
      /^world\.yaml:5:7: apps\[0\]\.basic_display\.testers: .* write them as instagram_testers, beside/,
    ),
    expect.stringMatching(/^world\.yaml:6:7: .* write it as advanced_access, beside basic_display\.$/),
  ])
})

test('a key that only sounds like one of these is told as any other', () => {
  expect(mistakes('pages:\n  - { name: P, testers: x }')[0]).toContain('Remove it.')
  expect(mistakes('constructor: x')[0]).toContain('Remove it.')
})
