import { hosts } from '@darkroom/contract'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tutorialPlatform } from '../testing/tutorial.ts'
import { linkTo, locate } from './hosts.ts'

describe('a request reaches', () => {
  test.each(hosts)('$surface by the name $name, and by that name in front of the path', ({ name, surface }) => {
    expect(locate(`https://${name}/a/b?c=d`)).toEqual({
      surface,
      host: name,
      path: '/a/b',
      query: 'c=d',
      reachedBy: 'host',
      origin: `https://${name}`,
    })
    expect(locate(`http://localhost:4000/${name}/a/b?c=d`)).toEqual({
      surface,
      host: name,
      path: '/a/b',
      query: 'c=d',
      reachedBy: 'prefix',
      origin: 'http://localhost:4000',
    })
  })

  test.each([
    ['https://GRAPH.Instagram.COM/me', 'graph', '/me', ''],
    ['https://graph.instagram.com:443/me', 'graph', '/me', ''],
    ['http://graph.instagram.com:4000/me', 'graph', '/me', ''],
    ['https://user:pw@graph.instagram.com/me', 'graph', '/me', ''],
    ['https://graph.instagram.com', 'graph', '/', ''],
    ['https://graph.instagram.com?a=/b', 'graph', '/', 'a=/b'],
    ['https://graph.instagram.com/me?a=?b#c?d', 'graph', '/me', 'a=?b'],
    ['https://graph.instagram.com/me#?a', 'graph', '/me', ''],
    ['https://graph.instagram.com///17841?fields=id', 'graph', '///17841', 'fields=id'],
    ['https://graph.instagram.com/https://www.instagram.com/', 'graph', '/https://www.instagram.com/', ''],
    ['http://localhost/Graph.Instagram.com/me', 'graph', '/me', ''],
    ['http://localhost:4000/graph.instagram.com', 'graph', '/', ''],
    ['http://localhost:4000/graph.instagram.com//me', 'graph', '//me', ''],
    ['http://localhost:4000/graph.instagram.com/graph.instagram.com/me', 'graph', '/graph.instagram.com/me', ''],
    ['http://localhost:4000/', 'console', '/', ''],
    ['http://LOCALHOST:4000/x', 'console', '/x', ''],
    ['http://localhost:4000//graph.instagram.com/me', 'console', '//graph.instagram.com/me', ''],
    ['http://localhost:4000/evil.example/me', 'console', '/evil.example/me', ''],
    ['http://localhost:4000/x/graph.instagram.com/me', 'console', '/x/graph.instagram.com/me', ''],
    ['http://app.localhost:4000/', 'console', '/', ''],
    ['http://127.0.0.1/', 'console', '/', ''],
    ['http://127.1.2.3:80/', 'console', '/', ''],
    ['http://[::1]:4000/graph.instagram.com/me', 'graph', '/me', ''],
    ['http://[::1]/', 'console', '/', ''],
  ])('%s', (url, surface, path, query) => {
    expect(locate(url)).toMatchObject({ surface, path, query })
  })

  test.each([
    'https://evil.example/',
    'https://evil.example/graph.instagram.com/me',
    'https://instagram.com.evil.example/',
    'https://graph.instagram.com.evil.example/me',
    'https://graph.instagram.com@evil.example/me',
    'https://notinstagram.com/',
    'https://other.instagram.com/',
    'https://www.facebook.com.evil/',
    'https://xn--nstagram-skb.com/',
    'http://localhost@evil.example/',
    'http://localhost.evil.example/',
    'http://notlocalhost/',
    'http://127.0.0.1.evil.example/',
    'http://127.0.0.1.nip.io/',
    'http://128.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://[::2]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1',
    'http://[',
    'http://evil.example?@localhost/',
    'http://evil.example#@localhost/',
    'http://evil.example\\@localhost/',
    'http:///me',
    'nonsense',
    '',
  ])('nothing of Darkroom’s by %s', (url) => {
    expect(locate(url)).toBeUndefined()
  })

  test('and is refused with 421 under a name that somebody else pointed here', async () => {
    await using platform = tutorialPlatform()
    for (const url of ['http://evil.example:4000/console', 'http://rebound.example/graph.instagram.com/me']) {
      const answer = await platform.fetch(new Request(url))
      expect([answer.status, await answer.text()]).toEqual([
        421,
        'Darkroom answers for localhost and for the hosts of Instagram that it simulates.\n',
      ])
    }
  })

  test('without a failure, whatever its text', () => {
    const parts = fc.array(
      fc.constantFrom(
        'http',
        '://',
        '/',
        '@',
        ':',
        '[',
        ']',
        '?',
        '#',
        '\\',
        '.',
        'localhost',
        'graph.instagram.com',
        '127.0.0.1',
        ' ',
        '\0',
        'é',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          parts.map((all) => all.join('')),
          fc.webUrl(),
        ),
        (url) => {
          const found = locate(url)
          return found === undefined || typeof found.path === 'string'
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('the host that a URL parser sees, and no other', () => {
    const names = fc.constantFrom('graph.instagram.com', 'localhost', 'evil.example', '127.0.0.1', '[::1]')
    const glue = fc.constantFrom('@', ':1@', '.', '/', '?', '#', '\\', ':80/', '/@', '?@', '#@', '\\@')
    fc.assert(
      fc.property(names, glue, names, (first, between, second) => {
        const url = `http://${first}${between}${second}/x`
        if (!URL.canParse(url)) return true
        const { hostname } = new URL(url)
        return (locate(url) === undefined) === (locate(`http://${hostname}/`) === undefined)
      }),
      { numRuns: 1000 },
    )
  })
})

test('links reach a host the way the request did', () => {
  const byHost = locate('https://www.instagram.com/')
  const byPrefix = locate('http://localhost:4000/www.instagram.com/')
  expect(byHost && linkTo(byHost, 'api.instagram.com', '/x')).toBe('https://api.instagram.com/x')
  expect(byPrefix && linkTo(byPrefix, 'api.instagram.com', '/x')).toBe('/api.instagram.com/x')
})

test('Darkroom answers under the name of its own origin, and no other name', async () => {
  const origin = 'https://darkroom.example.test'
  expect(locate(`${origin}:8443/graph.instagram.com/me`, origin)).toMatchObject({
    surface: 'graph',
    reachedBy: 'prefix',
  })
  expect(locate('https://DARKROOM.example.test/', origin)?.surface).toBe('console')
  for (const url of ['https://x.darkroom.example.test/', 'https://example.test/', 'https://evil.test/', 'https:///'])
    expect(locate(url, origin)).toBeUndefined()
  expect(locate(`${origin}/`)).toBeUndefined()
})
