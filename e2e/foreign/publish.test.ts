import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveFolder } from '../serve-folder.ts'
import { runClient, startForeignWorld } from './run-client.ts'

const examples = join(import.meta.dirname, '../../examples/publish')

test.each([
  ['facebook-nodejs-business-sdk', 'publish-business-sdk.mjs', 'By the SDK'],
  ['instagram-graph-api', 'publish-instagram-graph-api.mjs', 'By the library'],
  ['fb', 'publish-fb.mjs', 'By fb'],
])('%s publishes a photo in two steps, and reads it back', async (_, program, caption) => {
  await using server = await startForeignWorld('2026-11-22')
  await using files = await serveFolder(examples)
  const ended = await runClient(server, 'facebook', program, `${files.url}/print.jpg`)
  expect(ended).toMatchObject({ code: 0 })
  expect(JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? '')).toEqual({
    state: 'FINISHED',
    caption,
    media_type: 'IMAGE',
  })
})
