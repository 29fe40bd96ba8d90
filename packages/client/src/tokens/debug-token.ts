import type { Context } from '../context.ts'
import type { PlatformFacts } from '../errors/api-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { scrub } from '../errors/scrub.ts'
import { idOf, isText, recordsOf, textOf, textsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { askAbout, moment } from './ask-about.ts'

/** What Facebook knows about a token. Moments are Unix milliseconds, or undefined if there is none. */
export interface TokenInfo {
  readonly isValid: boolean
  readonly appId: string | undefined
  /** `USER`, `PAGE`, `APP` ... */
  readonly type: string | undefined
  /** The person's app-scoped id. */
  readonly userId: string | undefined
  /** For a Page token: the id of the Page. */
  readonly profileId: string | undefined
  readonly scopes: readonly string[]
  /** What each permission was granted for. Without `targetIds`: for everything. */
  readonly granularScopes: readonly { readonly scope: string; readonly targetIds: readonly string[] | undefined }[]
  readonly issuedAt: number | undefined
  readonly expiresAt: number | undefined
  readonly dataAccessExpiresAt: number | undefined
  /** Why the token is not valid. */
  readonly error: PlatformFacts | undefined
}

/** What Facebook knows of a token, in this package's words. */
export async function inspectToken(context: Context, accessToken: string, options: CallOptions): Promise<TokenInfo> {
  const about = await askAbout(context, accessToken, options)
  return {
    isValid: about['is_valid'] === true,
    appId: idOf(about['app_id']),
    type: textOf(about['type']),
    userId: idOf(about['user_id']),
    profileId: idOf(about['profile_id']),
    scopes: textsOf(about['scopes']) ?? [],
    granularScopes: granular(about['granular_scopes']),
    issuedAt: moment(about['issued_at']),
    expiresAt: moment(about['expires_at']),
    dataAccessExpiresAt: moment(about['data_access_expires_at']),
    error: readRefusal({ error: about['error'] }, (text) => scrub(text, [accessToken, context.appSecret ?? ''])),
  }
}

function granular(value: unknown): TokenInfo['granularScopes'] {
  return recordsOf(value).flatMap(({ scope, target_ids }) =>
    isText(scope) ? [{ scope, targetIds: textsOf(target_ids) }] : [],
  )
}
