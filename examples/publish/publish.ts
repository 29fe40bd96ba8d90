/**
 * Publishes a photo, a reel and a carousel with the client, one call each. The record of what is under way is kept in a file, so that a run
 * that ends early is gone on with, and nothing is published twice.
 *
 *   npx http-server examples/publish -p 8000 &
 *   FILES=http://localhost:8000 npx darkroom exec --login instagram -- node examples/publish/publish.ts
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createInstagram } from '@darkroom/client/instagram'
import { PublishError, type PublishRecord, publisher } from '@darkroom/client/instagram/publish'

const { DARKROOM_APP_ID = '', DARKROOM_APP_SECRET = '', DARKROOM_REDIRECT_URI = '', FILES = '' } = process.env
const instagram = createInstagram({
  appId: DARKROOM_APP_ID,
  appSecret: DARKROOM_APP_SECRET,
  redirectUri: DARKROOM_REDIRECT_URI,
  scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
})
const { url, state } = await instagram.authorizationUrl()
const token = await instagram.completeSignIn(await authorize(url), { state })

const file = process.env['RECORD'] ?? 'publish-record.json'
const publish = publisher(instagram.as(token), {
  save: (record) => writeFileSync(file, JSON.stringify(record)),
  onProgress: ({ step, container, of }) => console.error(`${step}, container ${container} of ${of}`),
})

try {
  const left = recordLeft()
  if (left) console.log('resumed', (await publish.resume(left)).id)
  console.log('photo', (await publish.image({ image: `${FILES}/print.jpg`, caption: 'Moss and water #linocut' })).id)
  console.log('reel', (await publish.reel({ video: `${FILES}/press.mp4`, caption: 'The press at work' })).id)
  const items = [{ image: `${FILES}/print.jpg` }, { video: `${FILES}/press.mp4` }]
  console.log('carousel', (await publish.carousel({ items, caption: 'Print and press' })).id)
  rmSync(file)
  console.log('quota', JSON.stringify(await publish.quota()))
} catch (error) {
  if (!(error instanceof PublishError)) throw error
  console.error(error.code, error.message, error.platform?.userMessage ?? '')
  process.exitCode = 1
}

function recordLeft(): PublishRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PublishRecord
  } catch {
    return undefined
  }
}

/** The click on Allow, by Darkroom's control API. In production a person does this. */
async function authorize(url: string): Promise<string> {
  const { DARKROOM_URL = '', DARKROOM_USERNAME } = process.env
  const answer = await fetch(`${DARKROOM_URL}/console/api/v1/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, username: DARKROOM_USERNAME }),
  })
  const { location } = (await answer.json()) as { location: string }
  return location
}
