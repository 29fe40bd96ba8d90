import type { z } from '@hono/zod-openapi'
import type { fileSchema, newPostSchema, postChangesSchema, postSchema } from '../api/post-schemas.ts'
import type {
  connectionSchema,
  createdLinkSchema,
  disconnectedSchema,
  eventSchema,
  linkSchema,
  newLinkSchema,
} from '../api/schemas.ts'
import type {
  createdEndpointSchema,
  deliverySchema,
  endpointChangesSchema,
  endpointSchema,
  newEndpointSchema,
} from '../api/webhook-schemas.ts'
import { Problem, type ProblemDetails } from '../base/problem.ts'

/** What the API takes and gives. */
export type NewLink = z.input<typeof newLinkSchema>
export type Link = z.output<typeof linkSchema>
export type CreatedLink = z.output<typeof createdLinkSchema>
export type Connection = z.output<typeof connectionSchema>
export type Disconnected = z.output<typeof disconnectedSchema>
export type ConnectEvent = z.output<typeof eventSchema>
export type NewEndpoint = z.input<typeof newEndpointSchema>
export type EndpointChanges = z.input<typeof endpointChangesSchema>
export type Endpoint = z.output<typeof endpointSchema>
export type CreatedEndpoint = z.output<typeof createdEndpointSchema>
export type Delivery = z.output<typeof deliverySchema>
export type NewPost = z.input<typeof newPostSchema>
export type PostChanges = z.input<typeof postChangesSchema>
export type Post = z.output<typeof postSchema>
export type UploadedFile = z.output<typeof fileSchema>

/** A page of a list. */
export interface List<Item> {
  readonly items: readonly Item[]
  /** What to pass as `after` for the next page; null: this is the last. */
  readonly next: string | null
}

/** How to reach a connect. */
export interface ConnectClientOptions {
  /** Where it is: `https://connect.example`. */
  readonly url: string
  /** `dck_...`. Keep it on a server. */
  readonly apiKey: string
  /** Default: the runtime's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** Calls a connect. Every function throws a {@link Problem} for what it refuses. */
export interface ConnectClient {
  readonly links: {
    create(link: NewLink): Promise<CreatedLink>
    get(id: string): Promise<Link>
  }
  readonly connections: {
    list(filter?: {
      readonly state?: Connection['state']
      readonly login?: Connection['login']
      readonly search?: string
      readonly after?: string
      readonly limit?: number
    }): Promise<List<Connection>>
    get(id: string): Promise<Connection>
    disconnect(id: string): Promise<Disconnected>
    /** Calls Instagram for a connection. @param path `me/media?fields=id`. Returns Instagram's own answer, also where it refuses. */
    proxy(id: string, path: string, init?: RequestInit): Promise<Response>
  }
  /** Where events are sent. */
  readonly endpoints: {
    /** Its secret is shown only now. */
    create(endpoint: NewEndpoint): Promise<CreatedEndpoint>
    list(): Promise<{ readonly items: readonly Endpoint[] }>
    get(id: string): Promise<Endpoint>
    update(id: string, changes: EndpointChanges): Promise<Endpoint>
    /** A new secret. @param keepPreviousHours For how long the one before signs too. Default 24. */
    rotateSecret(id: string, keepPreviousHours?: number): Promise<CreatedEndpoint>
    /** Sends it the event `endpoint.test`. */
    test(id: string): Promise<Delivery>
    delete(id: string): Promise<void>
  }
  /** What was sent to endpoints, and what came back. */
  readonly deliveries: {
    /** Latest first. */
    list(filter?: {
      readonly endpoint?: string
      readonly connection?: string
      readonly state?: Delivery['state']
      readonly type?: string
      readonly after?: string
      readonly limit?: number
    }): Promise<List<Delivery>>
    get(id: string): Promise<Delivery>
    /** Sends it again, with the same `webhook-id`. */
    redeliver(id: string): Promise<Delivery>
  }
  readonly posts: {
    /** Makes a post. @param options `idempotencyKey`: the same key with the same post is the same post. */
    create(connection: string, post: NewPost, options?: { readonly idempotencyKey?: string }): Promise<Post>
    list(filter?: {
      readonly state?: Post['state']
      readonly connection?: string
      readonly after?: string
      readonly limit?: number
    }): Promise<List<Post>>
    get(id: string): Promise<Post>
    /** Changes the time or the caption of a post that has not begun. */
    change(id: string, changes: PostChanges): Promise<Post>
    cancel(id: string): Promise<Post>
    /** Publishes a post that has failed anew; of one that is unknown, asks what became of it. @param options `anew`: publishes that anew, too, and risks that it is there twice. */
    retry(id: string, options?: { readonly anew?: boolean }): Promise<Post>
  }
  readonly files: {
    /** Posts a file, whose id a post can name: `{ image: { file: id } }`. A stream is sent while it is read. */
    upload(file: Blob | ReadableStream<Uint8Array>): Promise<UploadedFile>
    get(id: string): Promise<UploadedFile>
  }
  readonly events: {
    list(filter?: {
      readonly connection?: string
      /** A type, a group such as `connection.*`, or `*`. */
      readonly type?: string
      readonly after?: string
      readonly limit?: number
    }): Promise<List<ConnectEvent>>
  }
}

/**
 * A typed client of connect's API.
 *
 * @example
 * import { createConnectClient } from '@darkroom/connect/client'
 * const fetch = async (request: Request) => Response.json({ items: [], next: null, asked: request.url })
 * const connect = createConnectClient({ url: 'https://connect.example', apiKey: 'dck_example', fetch })
 * const { items } = await connect.connections.list({ state: 'expiring' })
 * items.length // => 0
 */
export function createConnectClient({
  url,
  apiKey,
  fetch: send = (request) => fetch(request),
}: ConnectClientOptions): ConnectClient {
  const base = url.replace(/\/$/, '')

  function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${apiKey}`)
    if (typeof init.body === 'string' && !headers.has('content-type')) headers.set('content-type', 'application/json')
    return send(new Request(`${base}${path}`, { ...init, headers }))
  }

  async function ask<T>(path: string, init?: RequestInit): Promise<T> {
    const answer = await request(path, init)
    if (answer.status === 204) return undefined as T
    const body: unknown = await answer.json().catch(() => undefined)
    if (answer.ok && body !== undefined) return body as T
    const {
      code = 'unreadable',
      detail = `Connect answered ${answer.status}.`,
      fix = 'Look at its log.',
      ...extra
    } = (body ?? {}) as Partial<ProblemDetails>
    throw new Problem(answer.status, code, detail, fix, extra)
  }

  return {
    links: {
      create: (link) => ask('/v1/links', { method: 'POST', body: JSON.stringify(link) }),
      get: (id) => ask(`/v1/links/${encodeURIComponent(id)}`),
    },
    connections: {
      list: (filter) => ask(`/v1/connections${query(filter)}`),
      get: (id) => ask(`/v1/connections/${encodeURIComponent(id)}`),
      disconnect: (id) => ask(`/v1/connections/${encodeURIComponent(id)}`, { method: 'DELETE' }),
      proxy: (id, path, init) =>
        request(`/v1/connections/${encodeURIComponent(id)}/proxy/${path.replace(/^\//, '')}`, init),
    },
    endpoints: {
      create: (endpoint) => ask('/v1/endpoints', posted(endpoint)),
      list: () => ask('/v1/endpoints'),
      get: (id) => ask(`/v1/endpoints/${encodeURIComponent(id)}`),
      update: (id, changes) => ask(`/v1/endpoints/${encodeURIComponent(id)}`, { ...posted(changes), method: 'PATCH' }),
      rotateSecret: (id, keepPreviousHours = 24) =>
        ask(`/v1/endpoints/${encodeURIComponent(id)}/secret`, posted({ keepPreviousHours })),
      test: (id) => ask(`/v1/endpoints/${encodeURIComponent(id)}/test`, { method: 'POST' }),
      delete: (id) => ask(`/v1/endpoints/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    },
    deliveries: {
      list: (filter) => ask(`/v1/deliveries${query(filter)}`),
      get: (id) => ask(`/v1/deliveries/${encodeURIComponent(id)}`),
      redeliver: (id) => ask(`/v1/deliveries/${encodeURIComponent(id)}/redeliver`, { method: 'POST' }),
    },
    posts: {
      create: (connection, post, { idempotencyKey } = {}) =>
        ask(`/v1/connections/${encodeURIComponent(connection)}/posts`, {
          method: 'POST',
          body: JSON.stringify(post),
          headers: idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey },
        }),
      list: (filter) => ask(`/v1/posts${query(filter)}`),
      get: (id) => ask(postPath(id)),
      change: (id, changes) => ask(postPath(id), { method: 'PATCH', body: JSON.stringify(changes) }),
      cancel: (id) => ask(`${postPath(id)}/cancel`, { method: 'POST' }),
      retry: (id, options = {}) => ask(`${postPath(id)}/retry`, { method: 'POST', body: JSON.stringify(options) }),
    },
    files: {
      upload: (file) => {
        const headers = { 'content-type': 'application/octet-stream' }
        // A stream is sent before there is an answer.
        const stream = file instanceof Blob ? {} : { duplex: 'half' }
        return ask('/v1/files', { method: 'POST', body: file, headers, ...stream })
      },
      get: (id) => ask(`/v1/files/${encodeURIComponent(id)}`),
    },
    events: { list: (filter) => ask(`/v1/events${query(filter)}`) },
  }
}

function posted(value: object): RequestInit {
  return { method: 'POST', body: JSON.stringify(value) }
}

function query(filter: Readonly<Record<string, string | number | undefined>> = {}): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

function postPath(id: string): string {
  return `/v1/posts/${encodeURIComponent(id)}`
}
