import { appSecretFor } from '../app-secret.ts'
import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { integerOf, isRecord, type JsonRecord, recordOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'

/** `GET graph.facebook.com/debug_token`, asked with the app's own token: what Facebook knows of a token, as it says it. */
export async function askAbout(context: Context, accessToken: string, options: CallOptions): Promise<JsonRecord> {
  const call: Call = {
    method: 'GET',
    host: 'graph.facebook.com',
    path: `/${context.version}/debug_token`,
    query: { input_token: accessToken },
    accessToken: `${context.appId}|${appSecretFor('debug_token', context)}`,
    ...options,
  }
  const { data } = recordOf(await perform(context, call))
  if (!isRecord(data)) throw malformedReply(call, 'data')
  return data
}

/** Unix seconds as milliseconds; 0 stands for no end. */
export function moment(value: unknown): number | undefined {
  const milliseconds = (integerOf(value) ?? 0) * 1000
  // No more than a date can hold.
  return milliseconds > 0 && milliseconds <= 8.64e15 ? milliseconds : undefined
}
