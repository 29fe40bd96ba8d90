import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixUnknownScopes, parseList } from './scopes.ts'

const both = ['user_profile', 'user_media']

describe('a scope list', () => {
  test.each([
    ['user_profile,user_media', both],
    ['user_profile user_media', both],
    ['user_profile, user_media', both],
    [' user_profile ,, user_media, ', both],
    ['user_profile\tuser_media\n', both],
    ['user_profile,user_profile,user_media,user_profile', both],
    ['user_media,user_profile', ['user_media', 'user_profile']],
    ['', []],
    [' , ,', []],
    ['user_profile;user_media', ['user_profile;user_media']],
    ['user_profile+user_media', ['user_profile+user_media']],
  ])('%j', (text, scopes) => {
    expect(parseList(text)).toEqual(scopes)
  })

  test('is read as it was joined', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[^\s,]+$/))
    const separator = fc.constantFrom(',', ' ', ', ', ',,', '\t')
    fc.assert(
      fc.property(names, separator, (scopes, between) => {
        expect(parseList(scopes.join(between))).toEqual(scopes)
      }),
    )
  })

  test('read from any text has no spaces, commas or repetitions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const scopes = parseList(text)
        return scopes.every((scope) => /^[^\s,]+$/.test(scope)) && new Set(scopes).size === scopes.length
      }),
    )
  })
})

describe('how to fix unknown scopes', () => {
  test.each([
    ['instagram_business_basic', 'facebook', 'instagram_business_basic belongs to'],
    ['instagram_basic', 'instagram', 'and this Instagram App ID to'],
    ['business_basic', 'instagram', 'business_basic ended on 2025-01-27: ask for instagram_business_basic.'],
    ['instagram_manage_contents', 'facebook', 'instagram_manage_contents came on 2025-12-03.'],
    ['read_stream', 'facebook', 'Leave them out'],
    ['likes', 'basic-display', 'ended in 2020'],
  ] as const)('%s at %s: %s', (name, login, words) => {
    expect(fixUnknownScopes([name], login)).toContain(words)
  })
})
