import { expect, test } from 'vitest'
import { checkCallbackUrl } from './callback-url.ts'
import { checkSiteUrl } from './site-url.ts'

test('a Site URL is http or https, and stored as typed', () => {
  expect(checkSiteUrl(' http://example.com ')).toEqual({ value: 'http://example.com' })
  expect(checkSiteUrl('https://example.com/a?b')).toEqual({ value: 'https://example.com/a?b' })
})

test.each(['', 'example.com', 'ftp://example.com', 'https://a@b.test/', 'https://<script>/'])(
  '%s is no Site URL',
  (url) => {
    expect(checkSiteUrl(url)).toHaveProperty('problem')
  },
)

test('a callback URL is https, local, or not there', () => {
  expect(checkCallbackUrl(' ')).toEqual({ value: '' })
  expect(checkCallbackUrl('https://example.com')).toEqual({ value: 'https://example.com' })
  expect(checkCallbackUrl('http://localhost:3000/gone')).toEqual({ value: 'http://localhost:3000/gone' })
  expect(checkCallbackUrl('http://example.com/gone')).toHaveProperty('problem')
})
