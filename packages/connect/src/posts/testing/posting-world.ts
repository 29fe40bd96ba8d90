import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlatformOptions } from '@darkroom/platform'
import type { ConnectOptions } from '../../options.ts'
import type { Store } from '../../store/store.ts'
import { type Answered, startWorld, type TestWorld, testApps } from '../../testing/world.ts'

/** An image and a video that Instagram takes. */
export const print: Uint8Array<ArrayBuffer> = example('print.jpg')
export const press: Uint8Array<ArrayBuffer> = example('press.mp4')

/** Where a file is that is not connect's. */
export const elsewhere = 'http://localhost:9/print.jpg'

/** A world with an account that may publish. */
export interface PostingWorld extends TestWorld {
  readonly connection: string
  /** Makes a post. */
  post(wanted?: object, headers?: Record<string, string>): Promise<{ status: number; body: Answered }>
  /** Reads a post. */
  read(id: string): Promise<Answered>
  /** Posts a file, and returns its id. */
  upload(bytes: Uint8Array<ArrayBuffer>): Promise<string>
  /** The captions of all media of the account, as Instagram has them. */
  captions(): Promise<string[]>
}

const scopes = {
  instagram: ['instagram_business_basic', 'instagram_business_content_publish'],
  facebook: ['instagram_basic', 'instagram_content_publish', 'pages_show_list', 'pages_read_engagement'],
} as const

/** Starts it. Publishing a container again makes another media, so that whoever does is found out. */
export async function startPosting({
  platform = {},
  options = {},
  ...more
}: {
  platform?: Partial<PlatformOptions>
  options?: Partial<ConnectOptions>
  store?: Store
  asOf?: string
  login?: 'facebook'
} = {}): Promise<PostingWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'connect-files-'))
  const { publishing = {}, ...rest } = platform
  let world: TestWorld | undefined
  world = await startWorld({
    ...more,
    platform: {
      publishing: { republish: 'another-media', ...publishing },
      fetch: async (...asked) => {
        const request = new Request(...asked)
        if (request.url === elsewhere) return new Response(print, { headers: { 'content-type': 'image/jpeg' } })
        return (await world?.connect.fetch(request)) ?? new Response(null, { status: 503 })
      },
      limits: 'off',
      ...rest,
    },
    options: {
      posts: { files: folder },
      apps: {
        ...testApps,
        instagram: { ...testApps.instagram, scopes: scopes.instagram },
        facebook: { ...testApps.facebook, scopes: scopes.facebook },
      },
      ...options,
    },
  })
  const started = world
  const api: TestWorld['api'] = (...asked) => started.api(...asked)
  const connection = await world.link(more.login === undefined ? {} : { login: 'facebook', pages: ['Ana Bakes'] })
  const dispose = world[Symbol.asyncDispose]
  return {
    ...world,
    connection,
    post: (wanted = { kind: 'image', image: elsewhere, caption: 'Moss' }, headers = {}) =>
      api(`/v1/connections/${connection}/posts`, { method: 'POST', body: JSON.stringify(wanted), headers }),
    read: async (id) => (await api(`/v1/posts/${id}`)).body,
    upload: async (bytes) => (await api('/v1/files', { method: 'POST', body: bytes })).body.id,
    captions: async () => {
      const { account } = (await api(`/v1/connections/${connection}`)).body
      const path = `/v1/connections/${connection}/proxy/${account.userId}/media?fields=caption&limit=100`
      const { body } = await api(path)
      return body.data.map(({ caption }: { caption?: string }) => caption ?? '')
    },
    [Symbol.asyncDispose]: async () => {
      await dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function example(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../../examples/publish', name)))
}
