import { findOperation, operations, placeOf } from '@darkroom/contract'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type FacebookReader, reader as facebookReader } from '../facebook/index.ts'
import { type Reader, reader } from '../instagram/index.ts'
import { json, rejection, scripted } from '../testing/app.ts'

interface Readers {
  readonly instagram: Reader<'instagram'>
  readonly basic: Reader<'basic-display'>
  readonly facebook: FacebookReader
}

/** Only compiled, as all below: `tsc` is the judge. */
async function writes({ instagram, facebook }: Readers): Promise<void> {
  const comment = await instagram.node<'IGMedia'>('1').post('comments', { message: 'Thank you!' })
  expectTypeOf(comment).toEqualTypeOf<{ readonly id: string }>()
  const hidden = await instagram.node<'IGComment'>('1').set({ hide: true })
  expectTypeOf(hidden).toEqualTypeOf<{ readonly success: boolean }>()
  await instagram.node<'IGComment'>('1').post('replies', { message: 'Thank you!' })
  await instagram.node<'IGComment'>('1').delete()
  await instagram.node<'IGMedia'>('1').set({ comment_enabled: false })
  await facebook.node<'IGMedia'>('1').delete()
  await facebook.node<'IGUser'>('1').post('likes', { media_id: '2' })
  await facebook.node<'IGUser'>('1').remove('likes', { media_id: '2' })
  await facebook.node<'IGUser'>('1').post('collaboration_invites', { media_id: '2', accept: true })
  await facebook.node<'IGMedia'>('1').post('product_tags', { updated_tags: [{ product_id: '3', x: 0.5, y: 0.5 }] })
  await facebook.node<'IGMedia'>('1').remove('product_tags', { deleted_tags: [{ product_id: '3', merchant_id: '4' }] })
  await facebook
    .node<'IGUser'>('1')
    .post('upcoming_events', { title: 'Open day', start_time: '2026-12-01T10:00:00+0000' })
  await facebook.node<'IGUser'>('1').post('mentions', { media_id: '2', message: 'Thank you!' })
  const poll = await facebook.node<'IGMedia'>('1').one('poll_attachment')
  expectTypeOf(poll).exclude<null>().toHaveProperty('id')
}

async function mistakes({ instagram, facebook, basic }: Readers): Promise<void> {
  // @ts-expect-error A comment has a text.
  await instagram.node<'IGMedia'>('1').post('comments', {})
  // @ts-expect-error Its name is message.
  await instagram.node<'IGMedia'>('1').post('comments', { text: 'Thank you!' })
  // @ts-expect-error Likes are Facebook Login's.
  await instagram.node<'IGUser'>('1').post('likes', { media_id: '2' })
  // @ts-expect-error Media are deleted with Facebook Login only.
  await instagram.node<'IGMedia'>('1').delete()
  // @ts-expect-error An account cannot be deleted.
  await facebook.node<'IGUser'>('1').delete()
  // @ts-expect-error Basic Display changes nothing.
  await basic.node<'IGMedia'>('1').set({ comment_enabled: true })
  // @ts-expect-error Comments are a list.
  await facebook.node<'IGMedia'>('1').one('comments')
  // @ts-expect-error An id is a string.
  await facebook.node<'IGMedia'>('1').post('product_tags', { updated_tags: [{ product_id: 3 }] })
}

test('types', () => expect([writes, mistakes]).toHaveLength(2))

/** What is changed of objects and on their edges. */
const rows = Object.keys(operations).flatMap((name) => {
  const { method, node, edge } = placeOf(name)
  return node === undefined || method === 'GET' || node === 'IGContainer' ? [] : [[name, method, edge] as const]
})

describe('what changes something', () => {
  test.each(rows)('%s is sent as it is named, its objects as JSON', async (name, method, edge) => {
    const app = scripted([json({ success: true })], { scopes: ['instagram_basic'] as never })
    const node = facebookReader(app.options, 'EAAexample').node('17')
    const values = { a: [{ b: 1 }], c: { d: 'e' }, f: ['g', 'h'], i: true }
    if (method === 'POST') await (edge === undefined ? node.set(values) : node.post(edge, values))
    else await (edge === undefined ? node.delete() : node.remove(edge, values))
    const [request] = app.requests
    const { pathname, searchParams } = new URL(request?.url ?? '')
    expect([request?.method, pathname]).toEqual([method, `/v25.0/17${edge === undefined ? '' : `/${edge}`}`])
    const sent = method === 'POST' ? new URLSearchParams(await request?.text()) : searchParams
    const printed = { a: '[{"b":1}]', c: '{"d":"e"}', f: 'g,h', i: 'true' }
    expect(Object.fromEntries(sent)).toEqual(method === 'DELETE' && edge === undefined ? {} : printed)
    expect(findOperation(name)).toBeDefined()
  })

  test('is sent once after a fault unless twice does no harm', async () => {
    const fault = json({ error: { code: 2, message: 'Service temporarily unavailable' } }, 500)
    const once = scripted([fault, json({ id: '1' })])
    await rejection(reader(once.options, 'IGAAexample').node<'IGMedia'>('17').post('comments', { message: 'a' }))
    expect(once.requests).toHaveLength(1)
    const twice = scripted([fault, json({ success: true })])
    await reader(twice.options, 'IGAAexample').node<'IGComment'>('17').set({ hide: true })
    expect(twice.requests).toHaveLength(2)
  })

  test('is refused before it is sent where its edge is a path', async () => {
    const app = scripted([json({ id: '1' })])
    const node = reader(app.options, 'IGAAexample').node('17')
    for (const edge of ['../me', 'comments?x=1', '', 5 as never]) {
      expect(await rejection(node.post(edge, {}))).toMatchObject({ name: 'OptionError' })
    }
    expect(app.requests).toEqual([])
  })
})
