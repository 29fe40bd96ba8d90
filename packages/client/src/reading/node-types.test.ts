import { describe, expectTypeOf, test } from 'vitest'
import type { FacebookReader } from '../facebook/index.ts'
import type { Reader } from '../instagram/index.ts'
import type { UserFieldItem } from './field-types.ts'
import type { Expanded, NodeRecord } from './field-value.ts'

interface Readers {
  readonly instagram: Reader<'instagram'>
  readonly basic: Reader<'basic-display'>
  readonly facebook: FacebookReader
}

type Id = { readonly id: string }

/** Only compiled, as all below: `tsc` is the judge. */
async function expansions({ instagram, basic, facebook }: Readers): Promise<void> {
  const me = await instagram.me({
    fields: ['username', { media: { limit: 3, fields: ['caption', { comments: { fields: ['text', 'from'] } }] } }],
  })
  expectTypeOf(me).toEqualTypeOf<{
    readonly id: string
    readonly username: string
    readonly media?: Expanded<{
      readonly id: string
      readonly caption?: string
      readonly comments?: Expanded<{
        readonly id: string
        readonly text: string
        readonly from: { readonly id: string; readonly username: string }
      }>
    }>
  }>()
  expectTypeOf(await instagram.me({ fields: ['media', { stories: {} }] })).toEqualTypeOf<{
    readonly id: string
    readonly media?: Expanded<Id>
    readonly stories?: Expanded<Id>
  }>()
  const found = await facebook.me({
    fields: [
      { business_discovery: { username: 'jay', fields: ['followers_count', { media: { fields: ['view_count'] } }] } },
    ],
  })
  expectTypeOf(found.business_discovery?.followers_count).toEqualTypeOf<number | undefined>()
  expectTypeOf(found.business_discovery?.media?.data[0]?.view_count).toEqualTypeOf<number | undefined>()
  const old = await basic.me({ fields: [{ media: { fields: [{ children: { fields: ['media_url'] } }] } }] })
  expectTypeOf(old.media?.data[0]?.children?.data[0]?.media_url).toEqualTypeOf<string | undefined>()
}

async function mistakes({ instagram, basic, facebook }: Readers): Promise<void> {
  // @ts-expect-error Media have no such field.
  await instagram.me({ fields: [{ media: { fields: ['captoin'] } }] })
  // @ts-expect-error Nor such an edge.
  await instagram.me({ fields: [{ media: { fields: ['caption', { coments: { fields: ['text'] } }] } }] })
  // @ts-expect-error A user has no such edge.
  await instagram.me({ fields: ['username', { medai: { limit: 3 } }] })
  // @ts-expect-error Not beside one that it has, either.
  await instagram.me({ fields: [{ media: { limit: 3 }, storeis: {} }] })
  // @ts-expect-error Deeper down, not beside one either.
  await instagram.me({ fields: [{ media: { fields: [{ comments: {}, chidlren: {} }] } }] })
  // @ts-expect-error Basic Display has no stories.
  await basic.me({ fields: [{ stories: {} }] })
  // @ts-expect-error Nor comments.
  await basic.me({ fields: [{ media: { fields: [{ comments: {} }] } }] })
  // @ts-expect-error Instagram Login finds nobody else.
  await instagram.me({ fields: [{ business_discovery: { username: 'jay' } }] })
  // @ts-expect-error Nobody is found without a name.
  await facebook.me({ fields: ['business_discovery'] })
  // @ts-expect-error Views are counted for Facebook Login only.
  await instagram.me({ fields: [{ media: { fields: ['total_views_count'] } }] })
  // @ts-expect-error Another key in the answer would have no type.
  await instagram.me({ fields: [{ media: { as: 'posts' } }] })
  // @ts-expect-error A name has no fields behind it.
  await instagram.me({ fields: [{ username: {} }] })
}

async function nodes({ instagram, facebook, basic }: Readers): Promise<void> {
  const media = instagram.node<'IGMedia'>('17900000000000011')
  expectTypeOf(await media.get()).toEqualTypeOf<Id>()
  const read = await media.get({ fields: ['timestamp', 'like_count', { owner: { fields: ['username'] } }] })
  expectTypeOf(read).toEqualTypeOf<{
    readonly id: string
    readonly timestamp: string
    readonly like_count?: number
    readonly owner?: { readonly id: string; readonly username: string }
  }>()
  for await (const comment of media.edge('comments', { limit: 50, fields: ['username', { replies: {} }] })) {
    expectTypeOf(comment.username).toEqualTypeOf<string>()
    expectTypeOf(comment.replies).toEqualTypeOf<
      Expanded<{ readonly id: string; readonly text: string; readonly timestamp: string }> | undefined
    >()
  }
  for await (const page of media.edge('children').pages()) expectTypeOf(page).toEqualTypeOf<readonly Id[]>()
  const figures = media.edge('insights', { parameters: { metric: 'reach' }, fields: ['name', 'values'] })
  for await (const { name, values } of figures) {
    expectTypeOf(name).toEqualTypeOf<string>()
    expectTypeOf(values).toEqualTypeOf<
      readonly { readonly value?: unknown; readonly end_time?: string }[] | undefined
    >()
  }
  const container = await facebook.node<'IGContainer'>('178').get({ fields: ['status_code', 'video_status'] })
  expectTypeOf(container.status_code).toEqualTypeOf<string>()
  expectTypeOf(container.video_status?.uploading_phase?.bytes_transferred).toEqualTypeOf<number | undefined>()

  // @ts-expect-error A container is no edge.
  media.edge('container')
  // @ts-expect-error Media have comments, and these no caption.
  media.edge('comments', { fields: ['caption'] })
  // @ts-expect-error Of containers, Basic Display has none.
  basic.node<'IGContainer'>('178')
  // @ts-expect-error Nothing hangs on a container.
  facebook.node<'IGContainer'>('178').edge('media')
  // @ts-expect-error A container has nothing to expand.
  await facebook.node<'IGContainer'>('178').get({ fields: [{ media: {} }] })
  // @ts-expect-error What is found by a modifier is no edge.
  facebook.node<'IGUser'>('178').edge('business_discovery')
}

async function pages({ facebook }: Readers): Promise<void> {
  const page = await facebook.node<'Page'>('102').get({
    fields: ['name', 'category_list', { instagram_business_account: { fields: ['username', 'biography'] } }],
  })
  expectTypeOf(page).toEqualTypeOf<{
    readonly id: string
    readonly name: string
    readonly category_list: readonly { readonly id?: string; readonly name?: string }[]
    readonly instagram_business_account?: {
      readonly id: string
      readonly username: string
      readonly biography?: string
    }
  }>()
  expectTypeOf(await facebook.node<'Page'>('102').get()).toEqualTypeOf<{ readonly id: string; readonly name: string }>()
  for await (const { access_token } of facebook.node<'User'>('me').edge('accounts')) {
    expectTypeOf(access_token).toEqualTypeOf<string>()
  }
  const person = await facebook
    .node<'User'>('me')
    .get({ fields: ['email', { picture: { type: 'large' } }, 'permissions'] })
  expectTypeOf(person.picture).toEqualTypeOf<{ readonly data?: Readonly<Record<string, unknown>> }>()
  expectTypeOf(person.permissions?.data).toEqualTypeOf<
    readonly { readonly id: string; readonly permission: string; readonly status: string }[] | undefined
  >()
  // Whole numbers under keys that name ids come as texts.
  expectTypeOf((await facebook.me({ fields: ['ig_id', 'media_count'] })).ig_id).toEqualTypeOf<string>()
  // @ts-expect-error An account behind a Page has no account_type.
  await facebook.node<'Page'>('102').get({ fields: [{ instagram_business_account: { fields: ['account_type'] } }] })
}

async function listsFromElsewhere({ instagram }: Readers): Promise<void> {
  const fields: UserFieldItem<'instagram'>[] = ['username', { media: { fields: ['caption'] } }]
  const me = await instagram.me({ fields })
  expectTypeOf(me.id).toEqualTypeOf<string>()
  expectTypeOf(me.username).toEqualTypeOf<string | undefined>()
  expectTypeOf(me.followers_count).toEqualTypeOf<number | undefined>()
  expectTypeOf(await instagram.node<'IGComment'>('178').get({ fields: [] })).toEqualTypeOf<Id>()
}

async function untyped({ instagram }: Readers): Promise<void> {
  const node = instagram.node('17900000000000011')
  expectTypeOf(await node.get({ fields: ['anything', { at_all: { fields: ['here'] } }] })).toEqualTypeOf<NodeRecord>()
  for await (const item of node.edge('anything')) expectTypeOf(item).toEqualTypeOf<NodeRecord>()
}

describe('types of nodes', () => {
  test('follow expansions, edges and pages, and know what a login has', () => {
    for (const compiled of [expansions, mistakes, nodes, pages, listsFromElsewhere, untyped])
      expectTypeOf(compiled).toBeFunction()
  })
})
