import { expect, test } from 'vitest'
import { childEnvironment } from './environment.ts'
import type { Environment } from './proxy/upstream-proxy.ts'

const told = { proxy: 'http://127.0.0.1:4000', addition: '/t/addition.pem', bundle: '/t/bundle.pem', own: {} }

test.for<[string, Environment, string]>([
  ['nothing', {}, ''],
  ['other hosts stay', { NO_PROXY: 'corp.test,.intra.test:8080' }, 'corp.test,.intra.test:8080,'],
  ["Meta's hosts go", { NO_PROXY: 'graph.instagram.com,a.test,.facebook.com,*.instagram.com:443' }, 'a.test,'],
  ["so does what covers Meta's hosts", { NO_PROXY: '*, .com, b.test' }, 'b.test,'],
  ['the lower-case variable counts', { no_proxy: 'c.test', NO_PROXY: 'd.test' }, 'c.test,'],
])('NO_PROXY: %s', ([, parent, kept]) => {
  const child = childEnvironment(parent, told)
  expect(child['NO_PROXY']).toBe(`${kept}localhost,127.0.0.1,::1`)
  expect(child['no_proxy']).toBe(child['NO_PROXY'])
})

test('both schemes go through the proxy, in either letter case, whatever proxy the parent had', () => {
  const proxies = { HTTP_PROXY: 'http://proxy.test', http_proxy: 'http://proxy.test', HTTPS_PROXY: 'http://proxy.test' }
  const child = childEnvironment(proxies, told)
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy']) expect(child[name]).toBe(told.proxy)
})

test('what the parent had stays, but for a variable of Darkroom that does not hold here', () => {
  const parent = { LANG: 'C', ALL_PROXY: 'http://proxy.test', DARKROOM_PASSWORD: 'old' }
  const child = childEnvironment(parent, {
    ...told,
    own: { DARKROOM_URL: 'http://localhost:4000', DARKROOM_PASSWORD: undefined },
  })
  expect(child).toMatchObject({ LANG: 'C', ALL_PROXY: 'http://proxy.test', DARKROOM_URL: 'http://localhost:4000' })
  expect(child['DARKROOM_PASSWORD']).toBeUndefined()
})
