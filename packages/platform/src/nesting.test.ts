import { expect, test } from 'vitest'
import { readDeletionReply } from './deliveries/callbacks/read-deletion-reply.ts'
import { createPlatform } from './platform.ts'
import { personToken } from './testing/random-request.ts'
import { urlencoded } from './testing/tutorial.ts'

const levels = 20_000
const lists = '['.repeat(levels) + ']'.repeat(levels)
const objects = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const nested = { lists, objects, fields: 'a{'.repeat(levels), modifiers: 'a.b('.repeat(levels) }

const post = (url: string, body: URLSearchParams): Request => new Request(url, { method: 'POST', body })
const json = (url: string, body: string): Request =>
  new Request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

test.each(Object.entries(nested))(
  '%s within each other without end are answered, wherever they stand',
  async (_, text) => {
    const faults: unknown[] = []
    await using platform = createPlatform({ asOf: '2026-10-01', onFault: (fault) => faults.push(fault) })
    const token = await personToken(platform)
    const graph = 'https://graph.facebook.com/me'
    const dialog = 'https://www.facebook.com/v20.0/dialog/oauth?client_id=1284605937421856&extras='
    const statuses: number[] = []
    for (const request of [
      post(graph, urlencoded({ access_token: token, method: 'get', fields: text })),
      post(graph, urlencoded({ access_token: token, method: 'get', fields: `id${text}` })),
      post('https://graph.facebook.com/', urlencoded({ access_token: token, batch: text })),
      post('https://graph.facebook.com/', urlencoded({ access_token: token, batch: `[${text},{"method":${text}}]` })),
      json(graph, `{"access_token":"${token}","a":${text},"fields":"id"}`),
      json(graph, text),
      new Request(dialog + encodeURIComponent(text)),
      new Request(`https://graph.instagram.com/me?access_token=x&fields=${encodeURIComponent(text)}`),
    ]) {
      statuses.push((await platform.fetch(request)).status)
    }
    expect(Math.max(...statuses)).toBeLessThan(500)
    expect(faults).toEqual([])
  },
)

test.each(Object.entries(nested))('%s within each other are no answer to a data deletion request', (_, text) => {
  expect(readDeletionReply(text)).toEqual(expect.any(String))
  expect(readDeletionReply(`{"url":${text},"confirmation_code":"a"}`)).toEqual(expect.any(String))
})
