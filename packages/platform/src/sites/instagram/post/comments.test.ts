import { expect, test } from 'vitest'
import { countListeners } from '../../../interactions/changes.ts'
import { addComment } from '../../../interactions/comment.ts'
import { createPlatform, type Platform } from '../../../platform.ts'
import { listComments, listReplies } from '../../../world/records/media/comments.ts'
import { addMedia, idOf } from '../testing/add-media.ts'
import { createVisitor, type Visitor } from '../testing/visitor.ts'

async function signedIn(platform: Platform, username: string): Promise<Visitor> {
  const visitor = createVisitor(platform)
  await visitor.signIn(username)
  return visitor
}

/** Stores a comment as an account makes it. */
function say(
  platform: Platform,
  mediaId: string,
  username: string,
  text: string,
  parentId: string | null = null,
): string {
  const { world } = platform
  const context = { world } as Parameters<typeof addComment>[0]
  return addComment(context, { mediaId, accountId: idOf(platform, username), text, parentId, appId: null }).id
}

test('somebody comments, and another replies to the comment', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  const jay = await signedIn(platform, 'jayposiris')
  const said = await jay.send(await jay.get(url), { button: 'Send', fields: { text: ' Number eleven, please ' } })
  expect(said.text).toContain('jayposiris Number eleven, please')
  const mira = await signedIn(platform, 'mira.prints')
  const page = await mira.get(url)
  const [comment] = listComments(platform.world, media.id)
  const reply = page.forms.find(({ fields }) => fields.get('to') === comment?.id)
  await mira.send(
    { ...page, forms: reply === undefined ? [] : [reply] },
    { fields: { text: '@jayposiris it is yours' } },
  )
  expect(listReplies(platform.world, comment?.id ?? '').map(({ text }) => text)).toEqual(['@jayposiris it is yours'])
  expect((await jay.get(url)).text).toMatch(/Number eleven, please .* @jayposiris it is yours/)
})

test.each([
  ['', 'write something first'],
  ['  \n ', 'write something first'],
  ['x'.repeat(2201), 'no longer than a caption may be'],
])('a comment is not taken: %j', async (text, words) => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  const jay = await signedIn(platform, 'jayposiris')
  expect((await jay.send(await jay.get(url), { button: 'Send', fields: { text } })).text).toContain(words)
  expect(listComments(platform.world, media.id)).toEqual([])
})

test('a reply to a comment of another post is not taken', async () => {
  await using platform = createPlatform()
  const { url } = addMedia(platform, 'mira.prints')
  const other = addMedia(platform, 'mira.prints')
  const elsewhere = say(platform, other.media.id, 'ana.bakes', 'Elsewhere')
  const jay = await signedIn(platform, 'jayposiris')
  const after = await jay.send(await jay.get(url), { button: 'Send', fields: { text: 'Hm', to: elsewhere } })
  expect(after.text).toContain('that comment is not there any more')
})

test('a hidden comment is seen by the owner and who wrote it, and by nobody else', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  const id = say(platform, media.id, 'lee.wanders', 'Overpriced')
  const mira = await signedIn(platform, 'mira.prints')
  const hidden = await mira.send(await mira.get(url), { button: 'Hide' })
  expect(hidden.text).toMatch(/Overpriced .* hidden/)
  expect((await (await signedIn(platform, 'lee.wanders')).get(url)).text).toContain('Overpriced')
  const jay = await signedIn(platform, 'jayposiris')
  expect((await jay.get(url)).text).not.toContain('Overpriced')
  expect((await jay.get(`${url}c/${id}/`)).status).toBe(404)
  await mira.send(hidden, { button: 'Show' })
  expect((await jay.get(url)).text).toContain('Overpriced')
})

test('a comment is deleted by who wrote it and by the owner of the post, and by nobody else', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  say(platform, media.id, 'jayposiris', 'Mine')
  say(platform, media.id, 'ana.bakes', 'Hers')
  const jay = await signedIn(platform, 'jayposiris')
  const page = await jay.get(url)
  const deletions = page.forms.filter(({ buttons }) => buttons.includes('Delete'))
  expect(deletions).toHaveLength(1)
  const after = await jay.send({ ...page, forms: deletions })
  expect(after.text).toContain('The comment is deleted.')
  const like = after.forms.find(({ action }) => action.endsWith('/like/') && action.includes('/c/'))
  const forged = like === undefined ? [] : [{ ...like, action: like.action.replace('/like/', '/delete/') }]
  expect((await jay.send({ ...after, forms: forged })).status).toBe(403)
  const mira = await signedIn(platform, 'mira.prints')
  await mira.send(await mira.get(url), { button: 'Delete' })
  expect(listComments(platform.world, media.id)).toEqual([])
})

test('thousands of comments and replies are shown page by page, each once', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  let first = ''
  platform.world.database.transaction(() => {
    for (let at = 0; at < 1500; at++) first = say(platform, media.id, 'ana.bakes', `Said ${at}.`)
    for (let at = 0; at < 120; at++) say(platform, media.id, 'ana.bakes', `Answered ${at}.`, first)
  })
  const visitor = createVisitor(platform)
  const collect = async (start: string, pattern: RegExp, more: RegExp): Promise<string[]> => {
    const seen: string[] = []
    let next: string | undefined = start
    while (next !== undefined) {
      const page = await visitor.get(next)
      seen.push(...Array.from(page.html.matchAll(pattern), ([word]) => word))
      next = more.exec(page.html)?.[1]
    }
    return seen
  }
  const comments = await collect(url, /Said \d+\./g, /href="([^"#]+)[^"]*">Older comments/)
  expect([comments.length, new Set(comments).size]).toEqual([1500, 1500])
  const replies = await collect(`${url}c/${first}/`, /Answered \d+\./g, /href="([^"]+)">Later replies/)
  expect([replies.length, new Set(replies).size]).toEqual([120, 120])
}, 60_000)

test('an open page is told when somebody comments or likes', async () => {
  await using platform = createPlatform()
  const { media, url } = addMedia(platform, 'mira.prints')
  const page = await createVisitor(platform).get(url)
  const answer = await platform.fetch(new Request(/data-events="([^"]+)"/.exec(page.html)?.[1] ?? ''))
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('retry')
  say(platform, media.id, 'ana.bakes', 'Hello')
  expect((await reader?.read())?.value).toBe('event: change\ndata:\n\n')
  expect(countListeners(platform.world, media.id)).toBe(1)
  await reader?.cancel()
  expect(countListeners(platform.world, media.id)).toBe(0)
})
