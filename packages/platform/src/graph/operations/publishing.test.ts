import { describe, expect, test } from 'vitest'
import { publisher, serveFiles, usualFiles } from '../../publishing/testing/publisher.ts'

describe.each(['instagram', 'facebook'] as const)('by %s', (login) => {
  test('a photo at an address is published in two steps, and read with its file', async () => {
    await using files = await serveFiles(await usualFiles())
    await using mira = await publisher(login)
    const made = await mira.post(`/${mira.account}/media`, { image_url: files.url('/a.jpg'), caption: 'Hi #ink' })
    expect(made).toEqual({ status: 200, body: { id: expect.stringMatching(/^17889\d{12}$/) } })
    const state = await mira.read(`/${made.body.id}?fields=status_code,status`)
    expect(JSON.stringify(state.body)).toBe(
      `{"status_code":"FINISHED","status":"Finished: Media has been uploaded and it is ready to be published.","id":"${made.body.id}"}`,
    )
    const published = await mira.post(`/${mira.account}/media_publish`, { creation_id: made.body.id })
    expect(published).toEqual({ status: 200, body: { id: expect.stringMatching(/^179\d{14}$/) } })
    const media = await mira.read(`/${published.body.id}?fields=caption,media_url`)
    expect(media.body).toMatchObject({ caption: 'Hi #ink' })
    const file = await mira.platform.fetch(new Request(media.body.media_url))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await mira.read(`/${made.body.id}?fields=status_code`)).body).toMatchObject({ status_code: 'PUBLISHED' })
  })
})
