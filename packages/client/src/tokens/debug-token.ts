import type { Context } from '../context.ts'
import type { PlatformFacts } from '../errors/api-error.ts'
import { ApiError } from '../errors/api-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { type Call, nameOf } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { isRecord } from '../incoming/json-value.ts'
import type { CallOptions } from '../options.ts'
import { readId } from './token-reply.ts'

/** What Facebook knows of a token. Moments are Unix milliseconds; undefined: none. */
export interface TokenInfo {
  readonly isValid: boolean
  readonly appId: string | undefined
  /** `USER`, `PAGE`, `APP` ... */
  readonly type: string | undefined
  /** The person's app-scoped id. */
  readonly userId: string | undefined
  /** With a Page token: the Page. */
  readonly profileId: string | undefined
  readonly scopes: readonly string[]
  /** What each permission was granted for; `targetIds` undefined: for all. */
  readonly granularScopes: readonly { readonly scope: string; readonly targetIds: readonly string[] | undefined }[]
  readonly issuedAt: number | undefined
  readonly expiresAt: number | undefined
  readonly dataAccessExpiresAt: number | undefined
  /** Why it is not valid. */
  readonly error: PlatformFacts | undefined
}

/** `GET graph.facebook.com/debug_token`, asked with the app's own token. */
export async function inspectToken(context: Context, accessToken: string, options: CallOptions): Promise<TokenInfo> {
  const { appId, appSecret } = context.options
  const call: Call = {
    method: 'GET',
    host: 'graph.facebook.com',
    path: `/${context.version}/debug_token`,
    query: { input_token: accessToken },
    accessToken: `${appId}|${appSecret}`,
    repeatable: true,
    ...options,
  }
  const { value } = await perform(context, call)
  const data = isRecord(value) ? value['data'] : undefined
  if (!isRecord(data)) {
    throw new ApiError('reply_malformed', `${nameOf(call)} was answered without data.`, { request: nameOf(call) })
  }
  return {
    isValid: data['is_valid'] === true,
    appId: text(readId(data['app_id'])),
    type: text(data['type']),
    userId: text(readId(data['user_id'])),
    profileId: text(readId(data['profile_id'])),
    scopes: texts(data['scopes']) ?? [],
    granularScopes: granular(data['granular_scopes']),
    issuedAt: moment(data['issued_at']),
    expiresAt: moment(data['expires_at']),
    dataAccessExpiresAt: moment(data['data_access_expires_at']),
    error: readRefusal({ error: data['error'] }, [accessToken, appSecret]),
  }
}

function granular(value: unknown): TokenInfo['granularScopes'] {
  return (Array.isArray(value) ? value : []).flatMap((entry: unknown) =>
    isRecord(entry) && typeof entry['scope'] === 'string'
      ? [{ scope: entry['scope'], targetIds: texts(entry['target_ids']) }]
      : [],
  )
}

/** Unix seconds as milliseconds; 0 stands for no end. */
function moment(value: unknown): number | undefined {
  const seconds = Number(value)
  return seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined
}
