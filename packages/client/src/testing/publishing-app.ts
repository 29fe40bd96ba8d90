import type { JsonRecord } from '../json-value.ts'
import { graphError, json, type Scripted, scripted } from './app.ts'

/** What a request to publish does, and what it is answered. */
export interface PublishScript {
  readonly does: 'publishes' | 'nothing'
  readonly answers: 'id' | 'no answer' | Response
}

/** A media of the script. */
export interface ScriptedMedia {
  readonly id: string
  readonly caption: string | undefined
  readonly media_type: string
  readonly media_product_type: string
  readonly timestamp: string
}

/** An app whose platform is a script with containers and media, both in memory. */
export interface PublishingApp extends Scripted {
  readonly media: ScriptedMedia[]
  /** Requests by method and path, in order, with their form. */
  readonly calls: { readonly name: string; readonly form: Readonly<Record<string, string>> }[]
  /** What the requests to publish do, one after the other; then they publish and answer the id. */
  readonly publishes: PublishScript[]
  /** What containers say before they are finished, one after the other. */
  readonly states: JsonRecord[]
  /** Answers for requests by their name, one after the other, before the script's own. */
  readonly answers: Record<string, Response[]>
}

/** An account that publishes. */
export function publishingApp(changes: Partial<Scripted['options']> = {}): PublishingApp {
  const containers = new Map<string, { form: Readonly<Record<string, string>>; published: boolean }>()
  const app: PublishingApp = Object.assign(
    scripted([], {
      ...changes,
      fetch: async (request) => {
        const { pathname } = new URL(request.url)
        const form = Object.fromEntries(new URLSearchParams(request.method === 'POST' ? await request.text() : ''))
        const name = `${request.method} ${pathname.replace(/^\/v[\d.]+/, '').replace(/\/\d+(?=\/|$)/, '/{id}')}`
        app.calls.push({ name, form })
        const told = app.answers[name]?.shift()
        if (told) return told
        if (name.endsWith('/media_publish')) return publish(form['creation_id'] ?? '')
        if (request.method === 'POST') return create(form)
        if (/\/(media|stories)$/.test(pathname)) return json({ data: app.media })
        return state(pathname.split('/').at(-1) ?? '')
      },
    }),
    { media: [], calls: [], publishes: [], states: [], answers: {} },
  )

  function create(form: Readonly<Record<string, string>>): Response {
    const id = String(17_889_000_000_000_001n + BigInt(containers.size))
    containers.set(id, { form, published: false })
    const uri = form['upload_type'] && `https://rupload.facebook.com/ig-api-upload/v25.0/${id}`
    return json({ id, uri })
  }

  function state(id: string): Response {
    const container = containers.get(id)
    const { published } = container ?? {}
    return json({
      id,
      ...(published ? { status_code: 'PUBLISHED' } : (app.states.shift() ?? { status_code: 'FINISHED' })),
    })
  }

  function publish(id: string): Response | Promise<Response> {
    const { does, answers } = app.publishes.shift() ?? { does: 'publishes', answers: 'id' }
    if (does === 'publishes') {
      const form = containers.get(id)?.form ?? {}
      const type = form['media_type'] ?? ''
      app.media.unshift({
        id: String(17_900_000_000_000_001n + BigInt(app.media.length)),
        caption: form['caption'],
        media_type: type === 'REELS' ? 'VIDEO' : type === 'CAROUSEL' ? 'CAROUSEL_ALBUM' : 'IMAGE',
        media_product_type: type === 'REELS' ? 'REELS' : type === 'STORIES' ? 'STORY' : 'FEED',
        timestamp: new Date(app.time).toISOString(),
      })
      containers.set(id, { form, published: true })
    }
    if (answers === 'no answer') return Promise.reject(new TypeError('fetch failed'))
    return answers === 'id' ? json({ id: app.media[0]?.id }) : answers
  }

  return app
}

/** The refusals that were seen although the media was published. */
export const unclearAnswers: Readonly<Record<string, () => PublishScript['answers']>> = {
  '403 4/2207051': () =>
    graphError({ code: 4, error_subcode: 2_207_051, message: 'Application request limit reached' }, 403),
  '500 2': () =>
    graphError({ code: 2, message: 'An unexpected error has occurred. Please retry your request later.' }, 500),
  '400 -1/2207085': () => graphError({ code: -1, error_subcode: 2_207_085, message: 'Fatal' }),
  '400 24/2207006': () =>
    graphError({ code: 24, error_subcode: 2_207_006, message: 'The requested resource does not exist' }),
  'no JSON': () => new Response('<html>', { status: 502 }),
  'an empty body': () => new Response('', { status: 200 }),
  'no id': () => json({ success: true }),
  'no answer': () => 'no answer',
}
