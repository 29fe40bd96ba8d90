import { integerOf, recordOf } from '../json-value.ts'
import { accountOf } from '../reading/account-of.ts'
import { insidesOf } from '../reading/insides.ts'
import type { Reader } from '../reading/reader.ts'
import type { PublishingLogin } from './post.ts'

/** How much of an account's publishing quota is used up. */
export interface Quota {
  /** Posts published in the last {@link seconds}. A carousel is one. */
  readonly used: number
  /** The most posts in this time. Undefined if the platform does not tell. */
  readonly total: number | undefined
  readonly seconds: number | undefined
}

/** Reads an account's publishing quota. @throws ApiError, TokenError */
export async function readQuota<L extends PublishingLogin>(login: L, reader: Reader<L>): Promise<Quota> {
  const account = accountOf(await insidesOf(reader, login).source.get())
  const reply = await reader.get(`/${account}/content_publishing_limit`, { fields: 'quota_usage,config' })
  const [first] = recordOf(reply)['data'] as unknown[]
  const { quota_usage, config } = recordOf(first)
  const { quota_total, quota_duration } = recordOf(config)
  return { used: integerOf(quota_usage) ?? 0, total: integerOf(quota_total), seconds: integerOf(quota_duration) }
}
