import { describe, expect, test } from 'vitest'
import { createConnectClient } from '../api-client/index.ts'
import { elsewhere, print, startPosting } from '../posts/testing/posting-world.ts'
import { publicUrl } from '../testing/world.ts'

const image = { kind: 'image', image: elsewhere, caption: 'Moss' }

describe('a post that cannot be', () => {
  test.each<[string, object, number, string, string]>([
    ['of no kind', { image: elsewhere }, 422, 'request_invalid', 'kind'],
    ['with a word too many', { ...image, titel: 'x' }, 422, 'request_invalid', 'titel'],
    ['without a file', { kind: 'image', caption: 'x' }, 422, 'post_invalid', 'image'],
    ['with a video in its place', { kind: 'image', video: elsewhere }, 422, 'post_invalid', 'video'],
    ['at a path', { kind: 'image', image: 'file:///etc/passwd' }, 422, 'request_invalid', 'image'],
    ['of a file that is not there', { kind: 'image', image: { file: 'fil_x' } }, 404, 'file_not_found', 'fil_x'],
    ['with a token of its own', { ...image, parameters: { access_token: 'x' } }, 422, 'post_invalid', 'access_token'],
    [
      'with a parameter of another login',
      { ...image, parameters: { product_tags: [] } },
      422,
      'post_invalid',
      'product',
    ],
    ['with a caption that is too long', { ...image, caption: 'a'.repeat(2201) }, 422, 'check_failed', '2201'],
    [
      'with 31 hashtags',
      { ...image, caption: '#a'.repeat(1) + Array.from({ length: 30 }, (_, n) => ` #t${n}`).join('') },
      422,
      'check_failed',
      '31',
    ],
    ['a carousel of one', { kind: 'carousel', items: [{ image: elsewhere }] }, 422, 'check_failed', '1 items'],
    ['in the past', { ...image, publishAt: '2026-09-30T10:00:00Z' }, 422, 'publish_at_past', 'is over'],
    ['in a year', { ...image, publishAt: '2027-10-01T10:00:00Z' }, 422, 'publish_at_too_far', '180 days'],
    [
      'at a time that comes twice',
      { ...image, publishAt: '2026-10-25T02:30', timeZone: 'Europe/Berlin' },
      422,
      'publish_at_ambiguous',
      'twice',
    ],
    ['at a time without a zone', { ...image, publishAt: '2026-10-25T02:30' }, 422, 'time_zone_missing', 'no offset'],
  ])('%s is refused with what was wrong', async (_, wanted, status, code, words) => {
    await using world = await startPosting()
    const answer = await world.post(wanted)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(`${answer.body.detail} ${JSON.stringify(answer.body.problems ?? '')}`).toContain(words)
    expect(answer.body.fix).toEqual(expect.any(String))
    expect((await world.api('/v1/posts')).body.items).toEqual([])
  })

  test('is told with Instagram’s own subcode', async () => {
    await using world = await startPosting()
    const { body } = await world.post({ ...image, caption: 'a'.repeat(2201) })
    expect(body.platform).toMatchObject({ code: 36_004, subcode: 2_207_010, message: 'The caption was too long.' })
  })

  test('since its owner did not give the permission, or its login cannot, says so', async () => {
    await using world = await startPosting()
    const declined = await world.link({
      username: 'mira.prints',
      decline: ['instagram_business_content_publish'],
    })
    const answer = await world.api(`/v1/connections/${declined}/posts`, { method: 'POST', body: JSON.stringify(image) })
    expect([answer.status, answer.body.code]).toEqual([422, 'permission_missing'])
  })

  test('has a key of idempotency that is none', async () => {
    await using world = await startPosting()
    const answer = await world.post(image, { 'idempotency-key': 'a b' })
    expect([answer.status, answer.body.code]).toEqual([422, 'request_invalid'])
  })
})

test('a moment a few minutes ago is now', async () => {
  await using world = await startPosting()
  const { status, body } = await world.post({ ...image, publishAt: '2026-09-30T23:57:00Z' })
  expect([status, body.publishAt]).toEqual([201, '2026-10-01T00:00:00.000Z'])
})

test('nothing of one tenant’s posts and files is another’s, on any route', async () => {
  await using world = await startPosting()
  const file = await world.upload(print)
  const { body: post } = await world.post({ ...image, publishAt: '2026-10-02T10:00:00Z' })
  const other = await world.connect.admin.createTenant('Other')
  const key = (await world.connect.admin.createApiKey(other.id, { name: 'other' })).text.reveal()
  const routes: [string, RequestInit?][] = [
    [`/v1/connections/${world.connection}/posts`, { method: 'POST', body: JSON.stringify(image) }],
    [`/v1/posts/${post.id}`],
    [`/v1/posts/${post.id}`, { method: 'PATCH', body: '{"caption":"Mine"}' }],
    [`/v1/posts/${post.id}/cancel`, { method: 'POST' }],
    [`/v1/posts/${post.id}/retry`, { method: 'POST', body: '{"anew":true}' }],
    [`/v1/files/${file}`],
  ]
  for (const [path, init] of routes)
    expect([path, (await world.api(path, { ...init, key })).status]).toEqual([path, 404])
  expect((await world.api('/v1/posts', { key })).body.items).toEqual([])
  expect(await world.read(post.id)).toEqual(post)
  // The same key of idempotency is another tenant's own.
  await world.post(image, { 'idempotency-key': 'one' })
  const theirs = await world.api(`/v1/connections/${world.connection}/posts`, {
    method: 'POST',
    body: JSON.stringify(image),
    headers: { 'idempotency-key': 'one' },
    key,
  })
  expect(theirs.status).toBe(404)
})

test('a key without the scope makes, changes and sees no post', async () => {
  await using world = await startPosting()
  const { body: post } = await world.post({ ...image, publishAt: '2026-10-02T10:00:00Z' })
  const make = async (scopes: string[]): Promise<string> =>
    (await world.api('/v1/keys', { method: 'POST', body: JSON.stringify({ name: 'k', scopes }) })).body.key
  const [reader, none] = [await make(['posts:read']), await make(['connections:read'])]
  expect((await world.api(`/v1/posts/${post.id}`, { key: reader })).status).toBe(200)
  for (const [key, path, init] of [
    [none, '/v1/posts', {}],
    [none, `/v1/posts/${post.id}`, {}],
    [none, '/v1/files/fil_x', {}],
    [reader, `/v1/connections/${world.connection}/posts`, { method: 'POST', body: JSON.stringify(image) }],
    [reader, `/v1/posts/${post.id}`, { method: 'PATCH', body: '{}' }],
    [reader, `/v1/posts/${post.id}/cancel`, { method: 'POST' }],
    [reader, `/v1/posts/${post.id}/retry`, { method: 'POST', body: '{}' }],
    [reader, '/v1/files', { method: 'POST', body: print }],
  ] as const)
    expect([path, (await world.api(path, { ...init, key })).body.code]).toEqual([path, 'scope_missing'])
})

test('the typed client makes, lists, changes, cancels and retries posts, and posts files', async () => {
  await using world = await startPosting()
  const api = createConnectClient({ url: publicUrl, apiKey: world.key, fetch: world.connect.fetch })
  const { id: file } = await api.files.upload(new Blob([print]))
  const streamed = await api.files.upload(new Blob([print]).stream())
  expect([streamed.id, (await api.files.get(file)).size]).toEqual([file, print.byteLength])
  const ids: string[] = []
  for (const hour of ['10', '11', '12'])
    ids.push(
      (
        await api.posts.create(
          world.connection,
          { kind: 'image', image: { file }, publishAt: `2026-10-02T${hour}:00:00Z` },
          { idempotencyKey: hour },
        )
      ).id,
    )
  const first = await api.posts.list({ limit: 2, connection: world.connection })
  const rest = await api.posts.list({ limit: 2, ...(first.next !== null && { after: first.next }) })
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
  expect(rest.next).toBeNull()
  const [id = ''] = ids
  expect((await api.posts.change(id, { caption: 'Fern' })).caption).toBe('Fern')
  expect((await api.posts.cancel(id)).state).toBe('canceled')
  expect((await api.posts.list({ state: 'scheduled' })).items).toHaveLength(2)
  await expect(api.posts.retry(id)).rejects.toMatchObject({ status: 409, code: 'post_state' })
  await expect(api.posts.get('pst_x')).rejects.toMatchObject({ code: 'post_not_found' })
})
