import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { press, print, startPosting } from '../posts/testing/posting-world.ts'
import { publicUrl, type TestWorld } from '../testing/world.ts'
import { filePath } from './file-path.ts'
import { fileUrl } from './file-url.ts'

const folderOf = ({ context }: TestWorld): string => context.posts.files ?? ''
const filesIn = (world: TestWorld): string[] =>
  readdirSync(folderOf(world), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

describe('a file that is posted', () => {
  test('is kept once under its hash, is what its bytes say, and is seen by its tenant alone', async () => {
    await using world = await startPosting()
    const headers = { 'content-type': 'text/html' }
    const { status, body } = await world.api('/v1/files', { method: 'POST', body: print, headers })
    expect([status, body]).toMatchObject([201, { type: 'image/jpeg', size: print.byteLength }])
    expect(await world.upload(print)).toBe(body.id)
    expect(filesIn(world)).toEqual([body.sha256])
    expect((await world.api(`/v1/files/${body.id}`)).body).toEqual(body)
    const other = await world.connect.admin.createTenant('Other')
    const key = (await world.connect.admin.createApiKey(other.id, { name: 'other' })).text.reveal()
    expect((await world.api(`/v1/files/${body.id}`, { key })).status).toBe(404)
    const theirs = await world.api('/v1/files', { method: 'POST', body: print, key })
    expect([theirs.body.id === body.id, filesIn(world).length]).toEqual([false, 1])
  })

  test.each([
    ['a page', new TextEncoder().encode('<script>alert(1)</script>'), 415, 'file_type_unsupported'],
    ['a GIF', new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000'), 415, 'file_type_unsupported'],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'file_type_unsupported'],
    ['nothing', new Uint8Array(), 422, 'file_empty'],
    ['a body of 100 MB', undefined, 413, 'file_too_large'],
  ])('that is %s is refused, and nothing of it is kept', async (_, bytes, status, code) => {
    await using world = await startPosting()
    Object.assign(world.context.posts, { largestFile: 1024 * 1024 })
    let sent = 0
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent++ < 100) controller.enqueue(new Uint8Array(1024 * 1024))
        else controller.close()
      },
    })
    const init = bytes === undefined ? { body: stream, duplex: 'half' } : { body: bytes }
    const answer = await world.api('/v1/files', { method: 'POST', ...init })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(existsSync(folderOf(world)) ? filesIn(world) : []).toEqual([])
    expect(sent).toBeLessThan(20)
  })

  test('is refused where all files together are too large, and where there is no folder', async () => {
    await using world = await startPosting()
    Object.assign(world.context.posts, { allFiles: print.byteLength + 10 })
    await world.upload(print)
    const full = await world.api('/v1/files', { method: 'POST', body: press })
    expect([full.status, full.body.code]).toEqual([507, 'files_full'])
    Object.assign(world.context.posts, { files: undefined })
    const none = await world.api('/v1/files', { method: 'POST', body: press })
    expect([none.status, none.body.code]).toEqual([501, 'files_not_configured'])
  })

  test('is deleted when no post has needed it for a week, and not before', async () => {
    await using world = await startPosting()
    const [used, unused] = [await world.upload(print), await world.upload(press)]
    await world.post({ kind: 'image', image: { file: used }, publishAt: '2026-10-20T10:00:00Z' })
    const age = (): void => {
      const old = new Date(Date.now() - day)
      for (const name of filesIn(world)) utimesSync(filePath(folderOf(world), name), old, old)
    }
    age()
    await world.advance(9 * day)
    expect((await world.api(`/v1/files/${unused}`)).status).toBe(404)
    expect((await world.api(`/v1/files/${used}`)).status).toBe(200)
    expect(filesIn(world)).toHaveLength(1)
    await world.advance(13 * day)
    expect((await world.api('/v1/posts')).body.items[0].state).toBe('published')
    expect((await world.api(`/v1/files/${used}`)).status).toBe(200)
    await world.advance(8 * day)
    expect((await world.api(`/v1/files/${used}`)).status).toBe(404)
    expect(filesIn(world)).toEqual([])
  })
})

describe('the URL of a file', () => {
  async function granted() {
    const world = await startPosting()
    const id = await world.upload(print)
    const wanted = { kind: 'image', image: { file: id }, publishAt: '2026-10-02T10:00:00Z' }
    const { body: post } = await world.post(wanted)
    const { type } = (await world.api(`/v1/files/${id}`)).body
    const expiresAt = world.platform.clock.now() + day
    const url = await fileUrl(world.context, { id, type }, { postId: post.id, expiresAt })
    const ask = (init: RequestInit = {}, at = url): Promise<Response> => world.connect.fetch(new Request(at, init))
    return { world, post, url, ask }
  }

  test('gives its bytes with its type, and nothing that a browser would run', async () => {
    const { world, ask, url } = await granted()
    await using _ = world
    expect(url).toMatch(new RegExp(`^${publicUrl}/files/[\\w-]+\\.jpg$`))
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(print.byteLength),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'accept-ranges': 'bytes',
    })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(print)
    const head = await ask({ method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(print.byteLength),
      '',
    ])
  })

  test.each([
    ['bytes=0-', 206, [0, print.byteLength]],
    ['bytes=10-19', 206, [10, 20]],
    ['bytes=-5', 206, [print.byteLength - 5, print.byteLength]],
    ['bytes=0-1,5-6', 200, [0, print.byteLength]],
    ['lines=1-2', 200, [0, print.byteLength]],
    ['bytes=x', 200, [0, print.byteLength]],
    ['bytes=999999-', 416, [0, 0]],
  ] as const)('answers Range: %s with %i', async (range, status, [from, to]) => {
    const { world, ask } = await granted()
    await using _ = world
    const answer = await ask({ headers: { range } })
    expect(answer.status).toBe(status)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(print.slice(from, to))
    if (status === 206) expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${print.byteLength}`)
  })

  test('ends with its time, and with its post', async () => {
    const { world, ask, post } = await granted()
    await using _ = world
    await world.api(`/v1/posts/${post.id}/cancel`, { method: 'POST' })
    expect((await ask()).status).toBe(404)
    const other = await granted()
    await using otherWorld = other.world
    otherWorld.jump(day)
    expect((await other.ask()).status).toBe(404)
  })

  test('that was changed, made by another, or leads elsewhere gives nothing', async () => {
    const { world, ask, url } = await granted()
    await using _ = world
    const stranger = await granted()
    await using strange = stranger.world
    expect(strange.tenantId).not.toBe(world.tenantId)
    const name = url.slice(url.lastIndexOf('/') + 1)
    const flipped = `${name.slice(0, 300)}${name[300] === 'a' ? 'b' : 'a'}${name.slice(301)}`
    for (const wrong of [
      flipped,
      stranger.url.slice(stranger.url.lastIndexOf('/') + 1),
      'x.jpg',
      '..%2f..%2fetc%2fpasswd',
      '',
    ])
      expect([wrong.slice(0, 20), (await ask({}, `${publicUrl}/files/${wrong}`)).status]).toEqual([
        wrong.slice(0, 20),
        404,
      ])
    expect(existsSync(join(folderOf(world), 'x'))).toBe(false)
  })
})
