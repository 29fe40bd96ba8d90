import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Environment, proxyAuthorization, upstreamProxy } from './upstream-proxy.ts'

const proxy = 'http://proxy.test:3128'

test.for<[string, Environment, string, number, string | undefined]>([
  ['no variables: direct', {}, 'example.com', 443, undefined],
  ['HTTPS_PROXY', { HTTPS_PROXY: proxy }, 'example.com', 443, `${proxy}/`],
  [
    'the lower-case name wins',
    { HTTPS_PROXY: 'http://upper.test', https_proxy: proxy },
    'example.com',
    443,
    `${proxy}/`,
  ],
  ['ALL_PROXY stands in', { ALL_PROXY: proxy }, 'example.com', 443, `${proxy}/`],
  ['HTTP_PROXY is for the other scheme', { HTTP_PROXY: proxy }, 'example.com', 443, undefined],
  ['a proxy without a scheme', { HTTPS_PROXY: 'proxy.test:3128' }, 'example.com', 443, `${proxy}/`],
  ['an empty value: direct', { HTTPS_PROXY: '' }, 'example.com', 443, undefined],
  ['a proxy that is none of HTTP', { ALL_PROXY: 'socks5://proxy.test' }, 'example.com', 443, undefined],
  ['loopback is direct', { HTTPS_PROXY: proxy }, '127.0.0.1', 443, undefined],
  ['NO_PROXY names it', { HTTPS_PROXY: proxy, NO_PROXY: 'a.test, example.com' }, 'example.com', 443, undefined],
  ['NO_PROXY names its domain', { HTTPS_PROXY: proxy, NO_PROXY: 'example.com' }, 'www.example.com', 443, undefined],
  ['with a dot in front', { HTTPS_PROXY: proxy, NO_PROXY: '.example.com' }, 'www.example.com', 443, undefined],
  ['with a star in front', { HTTPS_PROXY: proxy, NO_PROXY: '*.example.com' }, 'www.Example.com', 443, undefined],
  ['a name that only ends alike', { HTTPS_PROXY: proxy, NO_PROXY: 'example.com' }, 'notexample.com', 443, `${proxy}/`],
  ['another port', { HTTPS_PROXY: proxy, NO_PROXY: 'example.com:8443' }, 'example.com', 443, `${proxy}/`],
  ['that port', { HTTPS_PROXY: proxy, NO_PROXY: 'example.com:8443' }, 'example.com', 8443, undefined],
  ['a star', { HTTPS_PROXY: proxy, NO_PROXY: '*' }, 'example.com', 443, undefined],
])('%s', ([, environment, host, port, expected]) => {
  expect(upstreamProxy(environment, 'https', host, port)?.href).toBe(expected)
})

const sent = (url: string): string | undefined =>
  proxyAuthorization(new URL(url))['proxy-authorization']?.replace('Basic ', '')

test.for([
  ['http://user:p%40ss@proxy.test', 'user:p@ss'],
  ['http://user:100%@proxy.test', 'user:100%'],
  ['http://user:%zz%4@proxy.test', 'user:%zz%4'],
  ['http://us%25er:%@proxy.test', 'us%er:%'],
  ['http://:only@proxy.test', ':only'],
  ['http://user:%ff%00@proxy.test', 'user:\xff\0'],
] as const)("a proxy's user and password go along: %s", ([url, credentials]) => {
  expect(sent(url)).toBe(btoa(credentials))
})

test('a proxy without a user gets no such header', () => {
  expect(proxyAuthorization(new URL(proxy))).toEqual({})
})

test('whatever a URL can hold as a password is sent, and an escaped one arrives as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (password) => {
      const written = new URL(proxy)
      written.password = password
      expect(() => proxyAuthorization(written)).not.toThrow()
      const wellFormed = password.toWellFormed()
      const escaped = sent(`http://user:${encodeURIComponent(wellFormed)}@proxy.test`) ?? ''
      expect(Buffer.from(escaped, 'base64').toString()).toBe(`user:${wellFormed}`)
    }),
  )
})
