import { describe, expect, test } from 'vitest'
import { fixtureNames, formOf, hasFixtures, readFixture } from '../testing/fixtures.ts'
import { type Asker, createAsker } from '../testing/operation-rows.ts'
import type { RichAccount } from '../testing/rich-account.ts'
import { findAccount, updateAccount } from '../world/records/accounts.ts'
import { insertMedia } from '../world/records/media/media.ts'

/** A recording of reading media and comments: by whom it is asked here, what, and what is left out of the comparison. */
interface Row {
  readonly login: Asker['login']
  readonly path: (rich: RichAccount, account: string) => string
  readonly fields?: string
  /** Whether it is of the last page. */
  readonly isLast?: true
  /** Why not all of the recording is compared; then its `data` is. */
  readonly dataOnly?: string
}

const listed = 'id,caption,comments_count,like_count,media_type,media_url,permalink,timestamp'
const part = 'id,media_type,media_url,permalink,shortcode,thumbnail_url,timestamp'
const feed =
  'media_url,permalink,children{media_url,permalink,timestamp,username,media_type,thumbnail_url,id},timestamp,username,caption,media_type,thumbnail_url,id'

const rows: Readonly<Record<string, Row>> = {
  'fb-comment-fields': {
    login: 'facebook',
    path: ({ comment }) => `/${comment}`,
    fields: 'id,like_count,text,timestamp,username',
  },
  'fb-comment-replies': { login: 'facebook', path: ({ comment }) => `/${comment}/replies` },
  'fb-comments-page1': { login: 'facebook', path: ({ post }) => `/${post}/comments?limit=1` },
  'fb-comments-page2': { login: 'facebook', path: ({ post }) => `/${post}/comments?limit=1`, isLast: true },
  'fb-media-children': {
    login: 'facebook',
    path: ({ album }) => `/${album}/children`,
    fields: part.replace('thumbnail_url,', ''),
  },
  'fb-media-default-fields': {
    login: 'facebook',
    path: ({ album }) => `/${album}`,
    fields: `id,caption,comments_count,children{${part}},like_count,media_type,media_url,permalink,timestamp`,
  },
  'fb-user-medias-page1': {
    login: 'facebook',
    path: (_, account) => `/${account}/media?limit=2`,
    fields: `id,caption,comments_count,children{${part}},like_count,media_type,media_url,permalink,timestamp`,
  },
  'fb-user-stories': { login: 'facebook', path: (_, account) => `/${account}/stories`, fields: listed },
  'fb-user-tagged-media': {
    login: 'facebook',
    path: (_, account) => `/${account}/tags`,
    fields: listed,
    dataOnly: 'the recording was cut after three items, its paging with it',
  },
  'fb-ig-user-fields': {
    login: 'facebook',
    path: (_, account) => `/${account}`,
    fields: 'id,biography,name,username,profile_picture_url,followers_count,media_count',
  },
  'ig-basic-media': {
    login: 'basic-display',
    path: ({ album }) => `/${album}`,
    fields: 'caption,id,media_type,media_url,permalink,timestamp',
  },
  'ig-basic-medias-page1': { login: 'basic-display', path: () => '/me/media?limit=2', fields: feed },
  'ig-basic-medias-page2': { login: 'basic-display', path: () => '/me/media?limit=2', fields: feed, isLast: true },
  'ig-basic-user': { login: 'basic-display', path: () => '/me', fields: 'account_type,id,media_count,username' },
}

/** An account with a biography and nothing newer than two plain pictures without captions, as those who were recorded have. */
function prepare(asker: Asker): RichAccount {
  const rich = asker.rich()
  const { world } = asker.platform
  const account = findAccount(world, asker.account)
  if (account !== undefined) updateAccount(world, { ...account, biography: 'Prints', name: 'Mira' })
  const caption = asker.login === 'facebook' ? '' : 'A caption'
  for (const place of [1, 2]) {
    const id = `1790000000000070${place}`
    insertMedia(world, { id, accountId: asker.account, caption, hue: 1, createdAt: world.clock.now() + place })
  }
  return rich
}

interface Page {
  readonly paging?: { readonly next?: string }
}

async function lastAfter(asker: Asker, page: Page): Promise<Page> {
  const next = page.paging?.next
  if (next === undefined) return page
  return lastAfter(asker, (await (await asker.platform.fetch(new Request(next))).json()) as Page)
}

async function answerOf(asker: Asker, { path, fields, isLast }: Row): Promise<unknown> {
  const url = path(prepare(asker), asker.account)
  const sign = url.includes('?') ? '&' : '?'
  const answer = await asker.ask(fields === undefined ? url : `${url}${sign}fields=${encodeURIComponent(fields)}`)
  const first = (await answer.json()) as Page
  return isLast === true ? lastAfter(asker, first) : first
}

describe.runIf(hasFixtures)('what was recorded of reading', () => {
  test('is all visited here', () => {
    const readings = fixtureNames().filter((name) =>
      /^(?:fb-(?:comment|comments|media-children|media-default|user-(?:medias|stories|tagged)|ig-user)|ig-basic-(?:media|user))/.test(
        name,
      ),
    )
    expect(Object.keys(rows).sort()).toEqual(readings.sort())
    expect(readings).toHaveLength(14)
  })

  test.each(Object.entries(rows))('%s has the keys and types that are answered here, in order', async (name, row) => {
    await using asker = await createAsker(row.login)
    const answer = (await answerOf(asker, row)) as { readonly data?: readonly unknown[] }
    const body = readFixture(name).body as { readonly data?: readonly unknown[] }
    if (body.data === undefined) {
      expect(formOf(answer)).toEqual(formOf(body))
      return
    }
    // A list here may hold more kinds of objects than the recorded one.
    const forms = formOf(answer.data) as string[]
    for (const form of formOf(body.data) as string[]) expect(forms).toContain(form)
    if (row.dataOnly === undefined) expect(formOf({ ...answer, data: [] })).toEqual(formOf({ ...body, data: [] }))
  })
})
