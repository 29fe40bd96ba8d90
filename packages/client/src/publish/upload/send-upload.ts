import type { operations } from '@darkroom/contract'
import { attempt } from '../../attempt.ts'
import { ApiError, callFailed } from '../../errors/api-error.ts'
import { readRefusal } from '../../errors/read-refusal.ts'
import { refusal } from '../../errors/refusal.ts'
import { scrub } from '../../errors/scrub.ts'
import { parseExactJson } from '../../exact-json.ts'
import { paced } from '../../http/pacer.ts'
import { readText } from '../../http/read-text.ts'
import { baseUrl } from '../../http/send.ts'
import { checkUsable } from '../../tokens/token-source.ts'
import type { Run } from '../run.ts'
import type { OwnFile } from './media-file.ts'

/** The host for uploads. */
export const uploadHost: (typeof operations)['POST IGContainer/upload']['host'] = 'rupload.facebook.com'

/**
 * Sends the rest of a file to the host for uploads; without a file, asks how much of it is there.
 *
 * @throws ApiError
 */
export async function sendUpload(run: Run, path: string, file?: OwnFile, offset = 0): Promise<unknown> {
  const { context, source, signal } = run
  const token = await source.get()
  checkUsable(context, token)
  signal.throwIfAborted()
  const method = file ? 'POST' : 'GET'
  const call = { method, host: uploadHost, path } as const
  const clean = (text: string): string => scrub(text, [token.accessToken])
  const lost = (thrown: unknown): never => {
    throw callFailed(call, 'network_failed', { retryable: true }, `got no answer: ${clean(String(thrown))}`)
  }
  const sent = file && {
    headers: { offset: String(offset), file_size: String(file.size), 'content-type': 'application/octet-stream' },
    // A stream is sent while it is read.
    ...(file instanceof Blob ? { body: file.slice(offset) } : { body: await file.stream(offset), duplex: 'half' }),
  }
  const response = await context
    .fetch(`${baseUrl(context, uploadHost)}${path}`, {
      ...sent,
      method,
      headers: { ...sent?.headers, authorization: `OAuth ${token.accessToken}` },
      redirect: 'manual',
      signal,
    })
    .catch(lost)
  const { status, ok, headers } = response
  if (response.redirected || (!ok && status < 400)) throw callFailed(call, 'redirected', { status })
  const text = await readText(response, context.maximumReplyBytes).catch(lost)
  const value = attempt(text ?? '', parseExactJson)
  const platform = readRefusal(value, clean)
  if (platform || !ok) {
    const error = refusal(paced(context), call, status, platform, headers)
    if (error.reconnect && error instanceof ApiError) await source.refused?.(token, error)
    throw error
  }
  if (value === undefined) throw callFailed(call, 'reply_not_json', { status, retryable: true })
  return value
}
