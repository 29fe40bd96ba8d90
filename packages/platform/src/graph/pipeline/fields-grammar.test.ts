import { expect, test } from 'vitest'
import { createAsker } from '../../testing/rows/asker.ts'
import { messageOf } from '../../testing/tutorial.ts'
import { listMedia } from '../../world/records/media/media.ts'

function fields(text: string): string {
  return `fields=${encodeURIComponent(text)}`
}

test.each([
  ['id,id', 5, 'id'],
  ['username,id,username', 20, 'username'],
  ['media{id,id}', 11, 'id'],
  ['["id","id"]', 5, 'id'],
])('on graph.facebook.com %s is refused, as recorded', async (text, position, name) => {
  await using asker = await createAsker('facebook')
  const answer = await asker.ask(`/${asker.account}?${fields(text)}`)
  const printed = text.startsWith('[') ? 'id,id' : text
  const problem = `Field ${name} specified more than once. This is only possible before version 2.1`
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { error: { code: 2500, message: `Syntax error "${problem}" at character ${position}: ${printed}` } },
  ])
})

test('assumed: on graph.instagram.com a name that is asked for twice counts once', async () => {
  await using asker = await createAsker('instagram')
  expect(await (await asker.ask('/me?fields=username,username')).json()).toMatchObject({ username: 'mira.prints' })
})

test('an edge and a field with arguments are renamed by as(), even twice', async () => {
  await using asker = await createAsker('facebook')
  const { post } = asker.rich()
  const text = 'comments.limit(1).as(newest){text},comments.as(all){id}'
  const answer = (await (await asker.ask(`/${post}?${fields(text)}`)).json()) as Record<string, { data: unknown[] }>
  expect(Object.keys(answer)).toEqual(['newest', 'all', 'id'])
  expect([answer['newest']?.data.length, answer['all']?.data.length]).toEqual([1, 2])
  const pictures = fields('picture.width(100).as(small),picture.width(720).as(large)')
  expect(await (await asker.ask(`/me?${pictures}`)).json()).toMatchObject({
    small: { data: { width: 100 } },
    large: { data: { width: 720 } },
  })
})

test.each([
  ['username.as(name)', '(#100) Unknown fields: name.'],
  ['media.as()', '(#100) Unknown fields: .'],
  ['media.as(__proto__)', '(#100) Unknown fields: __proto__.'],
])('%s: %s', async (text, message) => {
  await using asker = await createAsker('facebook')
  expect(await messageOf(await asker.ask(`/${asker.account}?${fields(text)}`))).toBe(message)
})

test('limit and after of a nested edge are its own', async () => {
  await using asker = await createAsker('instagram')
  asker.rich()
  const all = listMedia(asker.platform.world, asker.account).map(({ id }) => id)
  interface Within {
    readonly media: { readonly data: { id: string }[]; readonly paging: { readonly cursors: { after: string } } }
  }
  const first = (await (await asker.ask(`/me?${fields('media.limit(2){id}')}`)).json()) as Within
  expect(first.media.data.map(({ id }) => id)).toEqual(all.slice(0, 2))
  const { after } = first.media.paging.cursors
  const second = (await (await asker.ask(`/me?${fields(`media.limit(1).after(${after}){id}`)}`)).json()) as Within
  expect(second.media.data.map(({ id }) => id)).toEqual(all.slice(2, 3))
  const strange = await asker.ask(`/me?${fields('media.limit(2).order(reverse){id}')}`)
  expect(strange.status).toBe(400)
})

test.each(['instagram', 'facebook'] as const)('by %s fields without end get an answer at once', async (login) => {
  await using asker = await createAsker(login)
  asker.rich()
  const deep = `${'media{owner{'.repeat(250)}id${'}}'.repeat(250)}`
  const long = Array.from({ length: 20_000 }, (_, index) => `f${index}`).join(',')
  const repeated = Array.from({ length: 20_000 }, () => 'id').join(',')
  for (const text of [deep, long, repeated]) {
    const body = new URLSearchParams({ fields: text, method: 'get' })
    const answer = await asker.ask(`/${asker.account}?${body}`)
    expect(answer.status).toBeLessThan(500)
    expect(answer.headers.get('content-type')).toMatch(/json|javascript/)
  }
})

test('an answer that would hold too much is refused, as the real platform words it', async () => {
  await using asker = await createAsker('facebook')
  asker.rich()
  const text = `${'media{owner{'.repeat(8)}id${'}}'.repeat(8)}`
  const answer = await asker.ask(`/${asker.account}?${fields(text)}`)
  expect([answer.status, await answer.json()]).toEqual([
    500,
    { error: { code: 1, message: "Please reduce the amount of data you're asking for, then retry your request" } },
  ])
})
