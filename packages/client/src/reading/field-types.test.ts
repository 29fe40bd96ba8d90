import { describe, expectTypeOf, test } from 'vitest'
import { createInstagram } from '../create-instagram.ts'
import type { ApiError, ApiErrorCode } from '../errors/api-error.ts'
import type { FacebookReader } from '../facebook/index.ts'
import type { Options, Reader } from '../instagram/index.ts'
import type { Expanded } from './field-value.ts'

/** Only compiled: `tsc` is the judge. */
async function types(
  instagram: Reader<'instagram'>,
  basic: Reader<'basic-display'>,
  facebook: FacebookReader,
): Promise<void> {
  const me = await instagram.me({ fields: ['user_id', 'username', 'media_count'] })
  expectTypeOf(me).toEqualTypeOf<{
    readonly id: string
    readonly user_id: string
    readonly username: string
    readonly media_count: number
  }>()
  expectTypeOf(await instagram.me()).toEqualTypeOf<{ readonly id: string }>()
  const named = await instagram.me({ fields: ['name', { media: { limit: 3, fields: ['id'] } }] })
  expectTypeOf(named.name).toEqualTypeOf<string | undefined>()
  expectTypeOf(named.media).toEqualTypeOf<Expanded<{ readonly id: string }> | undefined>()
  expectTypeOf((await facebook.me({ fields: ['has_profile_pic'] })).has_profile_pic).toEqualTypeOf<boolean>()
  expectTypeOf((await basic.me({ fields: ['account_type'] })).account_type).toEqualTypeOf<string>()

  // @ts-expect-error Facebook Login has no account_type.
  await facebook.me({ fields: ['account_type'] })
  // @ts-expect-error Basic Display has no user_id.
  await basic.me({ fields: ['user_id'] })
  // @ts-expect-error No login has this.
  await instagram.me({ fields: ['usrname'] })
  // @ts-expect-error A limit is a number.
  await instagram.me({ fields: [{ media: { limit: 'x', fields: ['id'] } }] })
  // @ts-expect-error A modifier that is misspelt.
  await instagram.me({ fields: ['id', { media: { limti: 3, fields: ['id'] } }] })
  // @ts-expect-error One that would rename the key.
  await instagram.me({ fields: [{ media: { as: 'posts', fields: ['id'] } }] })
  await instagram.me({ fields: [{ media: { since: 1_790_000_000, until: '2026-10-01', fields: ['id'] } }] })
  await instagram.me({ fields: [{ insights: { metric: 'reach', period: 'day', breakdown: 'media_product_type' } }] })
  await facebook.me({ fields: [{ business_discovery: { username: 'ana.bakes', fields: ['followers_count'] } }] })
  // @ts-expect-error A modifier of another edge.
  await instagram.me({ fields: [{ media: { metric: 'reach', fields: ['id'] } }] })
  // @ts-expect-error What is one is not read in parts.
  await facebook.me({ fields: [{ business_discovery: { username: 'ana.bakes', limit: 3 } }] })
  // @ts-expect-error A modifier deep inside.
  await instagram.me({ fields: [{ media: { fields: ['id', { comments: { limti: 3, fields: ['id'] } }] } }] })
  // @ts-expect-error What was not asked for is not there.
  expectTypeOf(me.name)
  // @ts-expect-error Ids are texts.
  instagram.node(17841405793187218)
  // @ts-expect-error Only graph.facebook.com answers batches.
  void instagram.batch
}

function scopes(options: Omit<Options<'instagram'>, 'scopes'>): void {
  createInstagram({ ...options, login: 'instagram', scopes: ['instagram_business_basic'] })
  // @ts-expect-error A scope of Facebook Login.
  createInstagram({ ...options, login: 'instagram', scopes: ['instagram_basic'] })
  // @ts-expect-error A spelling that pages have and the platform refuses.
  createInstagram({ ...options, login: 'instagram', scopes: ['instagram_business_content_publishing'] })
  createInstagram({ ...options, login: 'facebook', scopes: ['instagram_basic'] })
}

describe('types', () => {
  test('know the fields and scopes of each login', () => {
    expectTypeOf(types).toBeFunction()
    expectTypeOf(scopes).toBeFunction()
  })

  test('know the codes of errors', () => {
    expectTypeOf<ApiError['code']>().toEqualTypeOf<ApiErrorCode>()
    expectTypeOf<'token_expired'>().toExtend<ApiError['code']>()
    expectTypeOf<'no_such_code'>().not.toExtend<ApiError['code']>()
  })
})
