import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OperationName } from '@darkroom/contract'
import { facebookGraph, personToken, usualScopes } from '../facebook.ts'
import type { Asker } from './asker.ts'

const clip = join(import.meta.dirname, '..', '..', 'publishing', 'testing', 'clips', 'reel.mp4')

/** Asks with a token that may publish. */
async function asPublisher({ platform, login, ask }: Asker): Promise<Asker['ask']> {
  if (login !== 'facebook') return ask
  const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_content_publish'] })
  return (path, method = 'GET') =>
    facebookGraph(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`, { method })
}

/** Makes a container of the account's own picture. */
async function makeContainer(asker: Asker, query = ''): Promise<Response> {
  const ask = await asPublisher(asker)
  const media = (await (await ask(`/${asker.media}?fields=media_url`)).json()) as { media_url: string }
  const file = query || `image_url=${encodeURIComponent(media.media_url)}`
  return ask(`/${asker.account}/media?${file}`, 'POST')
}

async function idOf(answer: Promise<Response>): Promise<string> {
  return ((await (await answer).json()) as { id: string }).id
}

/** How to ask for each operation of publishing. */
export const publishingRows: Readonly<Partial<Record<OperationName, (asker: Asker) => Promise<Response>>>> = {
  'POST IGUser/media': (asker) => makeContainer(asker),
  'POST IGUser/media_publish': async (asker) => {
    const id = await idOf(makeContainer(asker))
    return (await asPublisher(asker))(`/${asker.account}/media_publish?creation_id=${id}`, 'POST')
  },
  'GET IGContainer': async (asker) => {
    const id = await idOf(makeContainer(asker))
    return (await asPublisher(asker))(`/${id}?fields=status_code`)
  },
  'GET IGUser/content_publishing_limit': async (asker) =>
    (await asPublisher(asker))(`/${asker.account}/content_publishing_limit`),
  'GET IGUser/scheduled_media': ({ ask, account }) => ask(`/${account}/scheduled_media`),
  'POST IGContainer/upload': async (asker) => {
    const { platform } = asker
    const id = await idOf(makeContainer(asker, 'media_type=REELS&upload_type=resumable'))
    const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_content_publish'] })
    const body = readFileSync(clip)
    const headers = { authorization: `OAuth ${token}`, offset: '0', file_size: String(body.length) }
    const url = `https://rupload.facebook.com/ig-api-upload/v25.0/${id}`
    return platform.fetch(new Request(url, { method: 'POST', headers, body }))
  },
}
