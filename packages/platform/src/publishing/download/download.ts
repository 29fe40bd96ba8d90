import { checkTarget } from '../../base/outgoing/check-target.ts'
import { reasonOf } from '../../base/outgoing/reason-of.ts'
import { unlessAborted } from '../../base/outgoing/unless-aborted.ts'
import { version } from '../../base/version.ts'
import type { Draft } from '../../files/store.ts'
import type { Publishing } from '../settings.ts'

/** Why a file could not be had. */
export type DownloadFailure =
  /** No answer, a status of 4xx, a redirect too many, an address that is not asked. */
  | 'unreachable'
  /** A status of 5xx or 423. */
  | 'server'
  | 'too-large'
  | 'too-slow'
  /** `Range` was asked for, and the whole file came. */
  | 'range-ignored'

/** Thrown for a file that could not be had. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError'
  readonly failure: DownloadFailure
  /** `404 Not Found`, where the server answered. */
  readonly statusLine: string | undefined

  constructor(failure: DownloadFailure, message: string, statusLine?: string) {
    super(message)
    this.failure = failure
    this.statusLine = statusLine
  }
}

/** A file to fetch, and within which limits. */
export interface Download {
  readonly url: string
  readonly into: Draft
  /** Bytes at the most. */
  readonly limit: number
  /** Redirects that are followed. */
  readonly redirects: number
  /** Milliseconds of real time, for all of it. */
  readonly time: number
  /** Whether the server has to heed `Range`. */
  readonly byRange: boolean
}

/** How a file was declared. */
export interface Downloaded {
  readonly contentType: string
}

/** Fetches a file into a draft, which is whole when this returns. @throws DownloadError */
export async function download(
  publishing: Pick<Publishing, 'fetch' | 'filesFrom' | 'isOwn' | 'timeLimit'>,
  wanted: Download,
): Promise<Downloaded> {
  const signal = publishing.timeLimit(wanted.time)
  try {
    const response = await unlessAborted(ask(publishing, wanted, signal), signal)
    await unlessAborted(receive(response, wanted, signal), signal)
    return { contentType: response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '' }
  } catch (error) {
    if (error instanceof DownloadError) throw error
    if (signal.aborted)
      throw new DownloadError('too-slow', `The file was not here within ${wanted.time / 1000} seconds.`)
    throw new DownloadError('unreachable', `The server could not be reached: ${reasonOf(error)}.`)
  }
}

async function ask(
  { fetch, filesFrom, isOwn }: Pick<Publishing, 'fetch' | 'filesFrom' | 'isOwn'>,
  { url, redirects, byRange }: Download,
  signal: AbortSignal,
): Promise<Response> {
  let at = url
  for (let followed = 0; ; followed++) {
    const refused = isOwn(at) ? undefined : checkTarget(at, filesFrom)
    if (refused !== undefined) throw new DownloadError('unreachable', `Not fetched: ${refused}`)
    const headers = {
      // What Meta's fetcher is called.
      'user-agent': `facebookexternalua darkroom/${version}`,
      accept: '*/*',
      'accept-encoding': 'identity',
      ...(byRange ? { range: 'bytes=0-' } : {}),
    }
    const response = await fetch(at, { headers, redirect: 'manual', signal })
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) return checked(response, byRange)
    drop(response)
    if (followed >= redirects) {
      const most = redirects === 0 ? 'which is not followed for pictures (reported)' : `after ${redirects} others`
      throw new DownloadError('unreachable', `The server answered with a redirect, ${most}.`, lineOf(response))
    }
    const next = URL.parse(location, at)
    if (next === null)
      throw new DownloadError('unreachable', 'The server redirects to what is no address.', lineOf(response))
    at = next.href
  }
}

function checked(response: Response, byRange: boolean): Response {
  const { status } = response
  if (byRange && status === 206) return response
  if (status === 200 && !byRange) return response
  drop(response)
  const line = lineOf(response)
  if (status === 200)
    throw new DownloadError('range-ignored', 'The server answered Range: bytes=0- with 200; 206 is needed.', line)
  const failure = status >= 500 || status === 423 ? 'server' : 'unreachable'
  throw new DownloadError(failure, `The server answered with status ${line}.`, line)
}

async function receive(response: Response, { into, limit }: Download, signal: AbortSignal): Promise<void> {
  const tooLarge = (): DownloadError => new DownloadError('too-large', `The file is larger than ${limit} bytes.`)
  const declared = Number(response.headers.get('content-length') ?? Number.NaN)
  if (declared > limit) {
    drop(response)
    throw tooLarge()
  }
  const reader = response.body?.getReader()
  for (;;) {
    const { value } = (await reader?.read()) ?? {}
    if (value === undefined) break
    if (into.size + value.length > limit) {
      void reader?.cancel().catch(() => {})
      throw tooLarge()
    }
    if (signal.aborted) throw new Error('aborted')
    await into.append(value)
  }
  if (declared > into.size)
    throw new DownloadError('unreachable', `The server said ${declared} bytes, and sent ${into.size}.`)
}

function drop(response: Response): void {
  void response.body?.cancel().catch(() => {})
}

function lineOf({ status, statusText }: Response): string {
  return `${status} ${statusText}`.trim()
}
