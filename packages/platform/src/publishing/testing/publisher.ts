import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Platform, PlatformOptions } from '../../platform.ts'
import { facebookGraph, facebookPlatform, onFacebook, personToken, usualScopes } from '../../testing/facebook.ts'
import { longLoginToken } from '../../testing/instagram-login.ts'
import { graph, tutorialPlatform } from '../../testing/tutorial.ts'

/** An account that publishes by one of the two logins, in a world of its own. */
export interface Publisher extends AsyncDisposable {
  readonly platform: Platform
  readonly login: 'instagram' | 'facebook'
  readonly account: string
  readonly token: string
  /** A POST with the token; `path` begins with a slash. */
  post(path: string, parameters?: Readonly<Record<string, string>>): Promise<Answer>
  /** A GET with the token. */
  read(path: string): Promise<Answer>
}

/** What the JSON of an answer can have; which of it is there is what a test checks. */
export interface AnswerBody {
  readonly id: string
  readonly uri: string
  readonly status: string
  readonly status_code: string
  readonly media_url: string
  readonly data: readonly Readonly<Record<string, unknown>>[]
  readonly error: {
    readonly message: string
    readonly code: number
    readonly error_subcode: number
    readonly error_user_msg: string
  }
}

/** An answer of a graph host. */
export interface Answer {
  readonly status: number
  readonly body: AnswerBody
}

export async function publisher(login: Publisher['login'], options: PlatformOptions = {}): Promise<Publisher> {
  const isFacebook = login === 'facebook'
  const platform = isFacebook ? facebookPlatform(options) : tutorialPlatform({ asOf: '2026-11-01', ...options })
  const scopes = [...usualScopes, 'instagram_content_publish'] as const
  const token = isFacebook ? personToken(platform, { scopes }, 'longLived').token : await longLoginToken(platform)
  const account = isFacebook ? onFacebook.mira : '17841408261739405'
  const send = isFacebook ? facebookGraph : graph
  const version = options.asOf === undefined ? '/v25.0' : ''
  const answer = async (response: Response): Promise<Answer> => ({
    status: response.status,
    body: (await response.json()) as AnswerBody,
  })
  return {
    platform,
    login,
    account,
    token,
    post: async (path, parameters = {}) =>
      answer(
        await send(platform, `${version}${path}`, {
          method: 'POST',
          body: new URLSearchParams({ ...parameters, access_token: token }),
        }),
      ),
    read: async (path) =>
      answer(await send(platform, `${version}${path}${path.includes('?') ? '&' : '?'}access_token=${token}`)),
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }
}

/** A server of files on this machine. */
export interface FileServer extends AsyncDisposable {
  /** The address of a file; whatever the server has not been told of is 404. */
  url(path: string): string
  /** How often it was asked. */
  readonly asked: number
}

/** What a path is answered with: bytes and their type, with ranges, or in its own way. */
export type Served = { readonly type: string; readonly bytes: Uint8Array } | Listener
type Listener = (request: IncomingMessage, response: ServerResponse) => void

export async function serveFiles(files: Readonly<Record<string, Served>>): Promise<FileServer> {
  let asked = 0
  const server = createServer((request, response) => {
    asked++
    const file = files[request.url ?? '']
    if (file === undefined) response.writeHead(404).end('no such file')
    else if (typeof file === 'function') file(request, response)
    else if (request.headers.range === undefined) response.writeHead(200, headersOf(file)).end(file.bytes)
    else {
      const range = { 'content-range': `bytes 0-${file.bytes.length - 1}/${file.bytes.length}` }
      response.writeHead(206, { ...headersOf(file), ...range }).end(file.bytes)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: (path) => `http://localhost:${port}${path}`,
    get asked() {
      return asked
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function headersOf({ type, bytes }: { type: string; bytes: Uint8Array }): Record<string, string> {
  return { 'content-type': type, 'content-length': String(bytes.length) }
}

/** A picture of one colour. */
export function jpeg(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#37a' } })
    .jpeg()
    .toBuffer()
}

/** One of the clips beside this file, made with ffmpeg. */
export function clip(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'clips', name))
}

/** A picture and a video as a server has them. */
export async function usualFiles(): Promise<Record<string, Served>> {
  return {
    '/a.jpg': { type: 'image/jpeg', bytes: await jpeg(400, 400) },
    '/reel.mp4': { type: 'video/mp4', bytes: clip('reel.mp4') },
  }
}
