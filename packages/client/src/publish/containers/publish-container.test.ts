import { describe, expect, test } from 'vitest'
import { reader } from '../../instagram/index.ts'
import { type PublishError, type Published, type PublishRecord, publisher } from '../../instagram/publish.ts'
import { graphError, rejection } from '../../testing/app.ts'
import { type PublishingApp, publishingApp, type ScriptedMedia, unclearAnswers } from '../../testing/publishing-app.ts'

const post = { image: 'https://app.example/print.jpg', caption: 'Moss and water' }
const unclear = Object.entries(unclearAnswers)

function publish(app: PublishingApp, more: object = {}): Promise<Published> {
  return publisher(reader(app.options, 'IGAAexample')).image(post, more)
}

/** A media of an earlier day, with the same caption. */
const before: ScriptedMedia = {
  id: '17900000000000098',
  caption: post.caption,
  media_type: 'IMAGE',
  media_product_type: 'FEED',
  timestamp: '2026-01-01T00:00:00.000Z',
}

const published = (app: PublishingApp): number => app.calls.filter(({ name }) => name.endsWith('media_publish')).length

describe('an answer that does not tell what became of it', () => {
  test.each(unclear)('%s, after the work was done: the media is found, and not published again', async (_, answer) => {
    const app = publishingApp()
    app.publishes.push({ does: 'publishes', answers: answer() })
    const { id } = await publish(app)
    expect([app.media.length, id, published(app)]).toEqual([1, app.media[0]?.id, 1])
  })

  test.each(unclear.filter(([name]) => name !== '403 4/2207051'))(
    '%s, and nothing was done: it is published again after a minute without a trace',
    async (_, answer) => {
      const app = publishingApp()
      app.publishes.push({ does: 'nothing', answers: answer() })
      const begun = app.time
      const { id } = await publish(app)
      expect([app.media.length, id, published(app)]).toEqual([1, app.media[0]?.id, 2])
      expect(app.time - begun).toBeGreaterThanOrEqual(60_000)
    },
  )

  test('an action that is blocked is not asked for again', async () => {
    const app = publishingApp()
    app.publishes.push({ does: 'nothing', answers: unclearAnswers['403 4/2207051']?.() ?? 'id' })
    const error = await rejection(publish(app))
    expect(error).toMatchObject({ name: 'PublishError', code: 'publish_refused', platform: { subcode: 2_207_051 } })
    expect(published(app)).toBe(1)
  })

  test('FINISHED beside a new media that looks the same is not published again: nobody can tell', async () => {
    const app = publishingApp()
    app.publishes.push({ does: 'publishes', answers: 'no answer' })
    // It says FINISHED for a while although it is published.
    app.answers['GET /{id}'] = Array.from({ length: 20 }, () => Response.json({ status_code: 'FINISHED' }))
    const error = await rejection(publish(app))
    expect(error).toMatchObject({ code: 'outcome_unknown', retryable: true })
    expect([app.media.length, published(app)]).toEqual([1, 1])
    app.answers['GET /{id}'] = []
    const again = publisher(reader(app.options, 'IGAAexample')).resume(
      (error as unknown as PublishError).record as never,
    )
    expect((await again).id).toBe(app.media[0]?.id)
    expect(published(app)).toBe(1)
  })

  test.each([
    ['nothing looks like it: it is published again', [], 2],
    ['an older media looks like it: nobody can tell', [before], 1],
  ] as const)('without the newest media from before, and %s', async (_, older, times) => {
    const app = publishingApp()
    app.media.push(...older)
    app.answers['GET /me/media'] = [graphError({ code: 100, message: 'Invalid parameter' })]
    app.publishes.push({ does: 'nothing', answers: 'no answer' })
    const [answer] = await Promise.allSettled([publish(app)])
    expect([answer.status, published(app)]).toEqual([times === 2 ? 'fulfilled' : 'rejected', times])
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'outcome_unknown' })
  })

  test('of two new media that look the same none is taken for the one that was published', async () => {
    const app = publishingApp()
    app.publishes.push({ does: 'publishes', answers: 'no answer' })
    const onProgress = ({ step }: { step: string }): void => {
      if (step === 'asking') app.media.unshift({ ...(app.media[0] as ScriptedMedia), id: '17900000000000099' })
    }
    expect(await publish(app, { onProgress })).toEqual({ id: undefined, containerId: '17889000000000001' })
  })
})

describe('a plain refusal', () => {
  test('is told at once, after the container was asked', async () => {
    const app = publishingApp()
    const full = graphError({ code: 9, error_subcode: 2_207_042, message: 'You reached maximum number of posts' })
    app.publishes.push({ does: 'nothing', answers: full })
    const error = await rejection(publish(app))
    expect(error).toMatchObject({ code: 'publish_refused', retryable: true, platform: { code: 9, subcode: 2_207_042 } })
    expect(published(app)).toBe(1)
    expect(app.calls.at(-2)?.name).toBe('GET /{id}')
  })

  test('that the media is not ready is waited out', async () => {
    const app = publishingApp()
    app.publishes.push({
      does: 'nothing',
      answers: graphError({ code: 9007, error_subcode: 2_207_027, message: 'Media ID is not available' }),
    })
    expect((await publish(app)).id).toBe(app.media[0]?.id)
  })
})

describe('a program that ends', () => {
  test('at any step goes on from its record, and publishes once', async () => {
    const all: PublishRecord[] = []
    await publish(publishingApp(), { save: (record: PublishRecord) => void all.push(record) })
    expect(all.map(({ step }) => step)).toEqual(['begun', 'begun', 'created', 'ready', 'publishing', 'published'])
    for (let ends = 0; ends < all.length; ends++) {
      const app = publishingApp()
      const records: PublishRecord[] = []
      const save = (record: PublishRecord): void => {
        records.push(JSON.parse(JSON.stringify(record)) as PublishRecord)
        if (records.length === ends + 1) throw new Error('The program ends.')
      }
      expect(await rejection(publish(app, { save }))).toMatchObject({ code: 'save_failed' })
      const { id } = await publisher(reader(app.options, 'IGAAexample')).resume(records.at(-1) as PublishRecord)
      expect([ends, app.media.length, id]).toEqual([ends, 1, app.media[0]?.id])
    }
  })

  test('after its request was refused for good does not ask again when it resumes', async () => {
    const app = publishingApp()
    app.publishes.push({ does: 'nothing', answers: unclearAnswers['403 4/2207051']?.() ?? 'id' })
    const records: PublishRecord[] = []
    const save = (record: PublishRecord): void => {
      records.push(record)
      if (record.attempt?.refusal) throw new Error('The program ends.')
    }
    await rejection(publish(app, { save }))
    const again = publisher(reader(app.options, 'IGAAexample')).resume(records.at(-1) as PublishRecord)
    expect(await rejection(again)).toMatchObject({ code: 'publish_refused', retryable: false })
    expect(published(app)).toBe(1)
  })

  test('has stored that it publishes before it does', async () => {
    const app = publishingApp()
    const steps: string[] = []
    await publish(app, { save: ({ step }: PublishRecord) => void steps.push(`${step} ${published(app)}`) })
    expect(steps).toContain('publishing 0')
  })
})
