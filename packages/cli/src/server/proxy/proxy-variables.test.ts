import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProxyIsAnother, checkProxyVariables, ProxyVariableError } from './proxy-variables.ts'
import type { Environment } from './upstream-proxy.ts'

test.for<[string, Environment, RegExp]>([
  [
    'another kind of proxy',
    { ALL_PROXY: 'socks5://me:hush@proxy.test' },
    /^ALL_PROXY names a proxy of the kind socks5/,
  ],
  [
    'socks5h, for plain http alone',
    { http_proxy: 'SOCKS5H://proxy.test' },
    /^http_proxy names a proxy of the kind socks5h/,
  ],
  ['no host', { HTTPS_PROXY: 'http://' }, /^HTTPS_PROXY is "http:\/\/", which is no address/],
  ['a port out of range', { https_proxy: 'proxy.test:99999' }, /^https_proxy is "proxy\.test:99999"/],
  ['port 0', { https_proxy: 'proxy.test:0' }, /^https_proxy names port 0/],
  ['an unreadable host behind a password', { HTTPS_PROXY: 'http://me:hush@a b:1' }, /^HTTPS_PROXY ends in "a b:1"/],
  ['a # in a password', { HTTPS_PROXY: 'http://me:12#hush@proxy.test' }, /^HTTPS_PROXY has a character/],
  ['a / in a password', { HTTPS_PROXY: 'http://me:12/hush@proxy.test' }, /^HTTPS_PROXY has a character/],
  ['a ? in a password that has letters', { HTTPS_PROXY: 'http://me:a?hush@proxy.test' }, /^HTTPS_PROXY ends in "proxy/],
])('a proxy variable is refused by its name, without its password: %s', ([, environment, message]) => {
  const check = (): void => checkProxyVariables(environment)
  expect(check).toThrow(ProxyVariableError)
  expect(check).toThrow(message)
  expect(check).not.toThrow(/hush/)
})

test.for<[string, Environment]>([
  ['none', {}],
  ['an empty one', { HTTPS_PROXY: '' }],
  ['a % in a password', { HTTPS_PROXY: 'http://user:100%@proxy.test:3128' }],
  ['one that another goes before', { ALL_PROXY: 'socks5://a.test', HTTPS_PROXY: 'a.test:1', HTTP_PROXY: '' }],
  ['one that NO_PROXY switches off', { ALL_PROXY: 'socks5://proxy.test', NO_PROXY: 'a.test, *' }],
  ['blanks around it', { HTTPS_PROXY: ' http://proxy.test:3128 ' }],
])('a proxy variable that can be followed, or need not be, is not refused: %s', ([, environment]) => {
  expect(() => checkProxyVariables(environment)).not.toThrow()
})

test('whatever stands in a variable is followed or refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true })), (value) => {
      try {
        checkProxyVariables({ HTTPS_PROXY: value })
      } catch (error) {
        expect(error).toBeInstanceOf(ProxyVariableError)
      }
    }),
  )
})

const find = async (name: string): Promise<string[]> => {
  if (name === 'alias.test') return ['192.0.2.1', '127.0.0.1']
  if (name === 'proxy.test') return ['192.0.2.1']
  throw new Error('ENOTFOUND')
}

test.for([
  'http://localhost:4000',
  'http://LOCALHOST.:4000',
  '127.0.0.1:4000',
  'http://127.1:4000',
  'http://0x7f000001:4000',
  'http://2130706433:4000/',
  'http://0:4000',
  'http://[::1]:4000',
  'http://[::]:4000',
  'http://[::ffff:127.0.0.1]:4000',
  'https://me:hush@localhost:4000',
  'alias.test:4000',
])('a proxy variable that names Darkroom itself is refused: %s', async (value) => {
  const checking = checkProxyIsAnother({ HTTPS_PROXY: value }, 4000, find)
  await expect(checking).rejects.toThrow('HTTPS_PROXY names Darkroom itself, which listens on port 4000')
})

test.for(['http://localhost:3128', 'http://proxy.test:4000', 'http://unknown.test:4000', 'socks5://localhost:4000'])(
  'another proxy is none of that: %s',
  async (value) => {
    await expect(checkProxyIsAnother({ HTTPS_PROXY: value }, 4000, find)).resolves.toBeUndefined()
  },
)
