import { beforeAll, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = createPlatform({ asOf: '2024-11-01' })
  await platform.fetch(new Request('https://www.instagram.com/jayposiris/'))
  await platform.fetch(new Request('https://graph.instagram.com/me?fields=id&access_token=IGQVJXverysecret'))
  await platform.fetch(new Request('https://graph.instagram.com/refresh_access_token', { method: 'GET' }))
  return async () => platform[Symbol.asyncDispose]()
})

async function listed(query: string): Promise<{ html: string; paths: (string | undefined)[] }> {
  const html = await (await platform.fetch(new Request(`http://localhost:4000/console/requests${query}`))).text()
  return { html, paths: [...html.matchAll(/class="verb">\w+<\/span>([^<?]+)/g)].map(([, path]) => path) }
}

const profile = 'www.instagram.com/jayposiris/'
const me = 'graph.instagram.com/me'
const refresh = 'graph.instagram.com/refresh_access_token'

test.each([
  ['', [refresh, me, profile]],
  ['?kind=all', [refresh, me, profile]],
  ['?kind=refused', [refresh, me]],
  ['?kind=answered', [profile]],
  ['?kind=constructor', [refresh, me, profile]],
  ['?q=REFRESH', [refresh]],
  ['?q=fields', [me]],
  ['?q=graph&kind=answered', []],
  ['?q=%20', [refresh, me, profile]],
])('/console/requests%s lists %j', async (query, paths) => {
  expect((await listed(query)).paths).toEqual(paths)
})

test('a secret cannot be found by looking for it', async () => {
  expect((await listed('?q=verysecret')).paths).toEqual([])
})

test('the kinds say how many there are, and keep the text', async () => {
  const { html } = await listed('?q=graph')
  expect(html).toMatch(/href="\/console\/requests\?q=graph&amp;kind=refused"[^>]*>Refused <b>2<\/b>/)
  expect(html).toMatch(/kind=answered"[^>]*>Answered <b>0<\/b>/)
})

test('a text of HTML stays text', async () => {
  const { html } = await listed('?q=%22%3E%3Cscript%3E')
  expect(html).not.toContain('<script>')
  expect(html).toContain('No request matches')
})
