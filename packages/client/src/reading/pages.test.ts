import { describe, expect, test } from 'vitest'
import { reader } from '../instagram/index.ts'
import { json, rejection, type Scripted, scripted } from '../testing/app.ts'
import { walk } from './pages.ts'

const next = 'https://graph.instagram.com/v25.0/1/media?access_token=IGAAsecret&limit=2&after=B'
const page = (ids: readonly string[], paging?: object): Response =>
  json({ data: ids.map((id) => ({ id })), ...(paging === undefined ? {} : { paging }) })

async function all(app: Scripted): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of reader(app.options, 'IGAAexample')
    .node('me')
    .edge('media', { limit: 2, fields: ['id'] }))
    ids.push(id)
  return ids
}

describe('the pages of an edge', () => {
  test('of a kind that is known are asked for as those of any other', async () => {
    const app = scripted([page(['7'])])
    const media = reader(app.options, 'IGAAexample').node<'IGMedia'>('1')
    for await (const { id } of media.edge('comments', {
      limit: 5,
      fields: ['text', { replies: { fields: ['text'] } }],
    }))
      expect(id).toBe('7')
    const url = new URL(app.requests[0]?.url ?? '')
    expect(url.pathname + url.search).toBe('/v25.0/1/comments?limit=5&fields=text%2Creplies%7Btext%7D')
  })

  test('are asked for one after the other, at the cursor, and without following a link', async () => {
    const app = scripted([
      page(['1', '2'], { cursors: { after: 'B' }, next }),
      page(['3'], { cursors: { after: 'C' } }),
    ])
    expect(await all(app)).toEqual(['1', '2', '3'])
    expect(app.requests.map(({ url }) => url)).toEqual([
      'https://graph.instagram.com/v25.0/me/media?limit=2&fields=id',
      'https://graph.instagram.com/v25.0/me/media?limit=2&after=B&fields=id',
    ])
  })

  test('are over where there is no next, however short or full the last one is', async () => {
    expect(await all(scripted([page([])]))).toEqual([])
    expect(await all(scripted([page(['1', '2'], { cursors: { after: 'B' } })]))).toEqual(['1', '2'])
    expect(await all(scripted([page([], { cursors: { after: 'B' }, next }), page(['1'])]))).toEqual(['1'])
  })

  test('go on where a cursor is the same each time, and end where everything is', async () => {
    const same = { cursors: { after: 'B' }, next }
    expect(await all(scripted([page(['1'], same), page(['2'], same), page(['3'])]))).toEqual(['1', '2', '3'])
    const app = scripted([page(['1'], same)])
    expect(await all(app)).toEqual(['1', '1'])
    expect(app.requests).toHaveLength(2)
  })

  test('without cursors go on where the link says', async () => {
    const link = 'https://graph.instagram.com/v25.0/me/insights?access_token=IGAAsecret&since=10&until=20'
    const app = scripted([page(['1'], { next: link }), page(['2'])])
    expect(await all(app)).toEqual(['1', '2'])
    expect(app.requests[1]?.url).toBe('https://graph.instagram.com/v25.0/me/media?limit=2&since=10&until=20&fields=id')
  })

  test.each(['not a url', 'https://evil.example/', 'https://graph.instagram.com/?page=2', 7, {}, true])(
    'do not end without a word at a link that does not say where to go on: %j',
    async (next) => {
      const app = scripted([page(['1'], { next })])
      const read: string[] = []
      const reading = async (): Promise<void> => {
        for await (const { id } of reader(app.options, 'IGAAexample').node('me').edge('media')) read.push(id)
      }
      expect(await rejection(reading())).toMatchObject({
        code: 'reply_malformed',
        message: 'GET graph.instagram.com/v25.0/me/media was answered without a position in the link to its next page.',
      })
      expect([read, app.requests.length]).toEqual([['1'], 1])
    },
  )

  test.each([undefined, null, ''])('end where the link is %j', async (next) => {
    expect(await all(scripted([page(['1'], { next, cursors: { after: 'B' } })]))).toEqual(['1'])
  })

  test('can be taken page by page, and no more than wanted', async () => {
    const app = scripted([page(['1', '2'], { cursors: { after: 'B' }, next }), page(['3'])])
    for await (const items of reader(app.options, 'IGAAexample').node('me').edge('media').pages()) {
      expect(items).toHaveLength(2)
      break
    }
    expect(app.requests).toHaveLength(1)
  })

  test('that are no list are a fault', async () => {
    expect(await rejection(all(scripted([json({ id: '1' })])))).toMatchObject({ code: 'reply_malformed' })
  })
})

test('a circle of any length ends', async () => {
  for (const length of [1, 2, 3, 7]) {
    let reads = 0
    const pages = walk(
      async () => {
        const after = `c${reads++ % length}`
        return { data: [{ id: after }], paging: { cursors: { after }, next: 'https://x.example/' } }
      },
      () => new Error('lost'),
    )
    for await (const page of pages.pages()) expect(page).toHaveLength(1)
    expect(reads).toBeLessThan(5 * length + 2)
  }
})
