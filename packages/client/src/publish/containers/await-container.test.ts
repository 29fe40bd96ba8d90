import { describe, expect, test } from 'vitest'
import { reader } from '../../instagram/index.ts'
import { type Progress, type Published, publisher } from '../../instagram/publish.ts'
import { graphError, json, rejection, start } from '../../testing/app.ts'
import { type PublishingApp, publishingApp } from '../../testing/publishing-app.ts'

const publish = (app: PublishingApp, more: object = {}): Promise<Published> =>
  publisher(reader(app.options, 'IGAAexample')).reel({ video: 'https://app.example/press.mp4' }, more)

describe('a container that takes its time', () => {
  test('is looked at at once, then less and less often, up to once a minute', async () => {
    const app = publishingApp()
    app.states.push(...Array.from({ length: 9 }, () => ({ status_code: 'IN_PROGRESS' })))
    const seen: Progress[] = []
    await publish(app, { onProgress: (progress: Progress) => seen.push(progress) })
    expect(app.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
    expect(seen.map(({ step, state }) => [step, state].join(' ').trim())).toEqual([
      'creating',
      ...Array.from({ length: 9 }, () => 'processing IN_PROGRESS'),
      'processing FINISHED',
      'publishing',
      'published',
    ])
  })

  test('is waited for until the deadline, and its record goes on', async () => {
    const rings: (() => void)[] = []
    const timer = (_: number, ring: () => void) => {
      rings.push(ring)
      return () => undefined
    }
    const app = publishingApp({ timer, wait: async () => rings[0]?.() })
    app.states.push(...Array.from({ length: 3 }, () => ({ status_code: 'IN_PROGRESS' })))
    const error = await rejection(publish(app))
    expect(error).toMatchObject({ code: 'timed_out', retryable: true, record: { step: 'created' } })
    expect(Object.keys(error)).not.toContain('record')
  })

  test.each([
    [
      { status_code: 'ERROR', status: 'Error: Media upload has failed with error code 2207076' },
      'container_failed',
      2_207_076,
    ],
    [{ status: 'Error: Media download has failed' }, 'container_failed', undefined],
    [{ status_code: 'EXPIRED' }, 'container_expired', undefined],
  ])('%j is %s', async (state, code, subcode) => {
    const app = publishingApp()
    app.states.push(state)
    const error = await rejection(publish(app))
    expect([error['code'], (error['platform'] as { subcode?: number } | undefined)?.subcode]).toEqual([code, subcode])
    expect(app.media).toEqual([])
  })

  test('whose state cannot be read for a while is looked at again', async () => {
    const app = publishingApp()
    const fault = (): Response => json({ error: { code: 2, message: 'Service temporarily unavailable' } }, 500)
    app.answers['GET /{id}'] = Array.from({ length: 4 }, fault)
    expect((await publish(app)).id).toBe(app.media[0]?.id)
  })
})

describe('a container that is refused', () => {
  test('for a fetch that failed is made again, twice', async () => {
    const app = publishingApp()
    const refused = (): Response =>
      graphError({
        code: 9004,
        error_subcode: 2_207_052,
        message: 'Only photo or video can be accepted as media type.',
      })
    app.answers['POST /me/media'] = [refused(), refused()]
    await publish(app)
    expect(app.media).toHaveLength(1)
    expect(app.time - start).toBe(25_000)
    app.answers['POST /me/media'] = [refused(), refused(), refused()]
    expect(await rejection(publish(app))).toMatchObject({
      code: 'container_refused',
      retryable: true,
      platform: { code: 9004, subcode: 2_207_052 },
    })
  })

  test('for good is told at once', async () => {
    const app = publishingApp()
    app.answers['POST /me/media'] = [
      graphError({ code: 36_003, error_subcode: 2_207_009, message: 'The aspect ratio is not supported.' }),
    ]
    expect(await rejection(publish(app))).toMatchObject({
      code: 'container_refused',
      retryable: false,
      platform: { subcode: 2_207_009 },
    })
    expect(app.calls).toHaveLength(1)
  })

  test('for its token says that the person has to authorize again', async () => {
    const app = publishingApp()
    app.answers['POST /me/media'] = [
      graphError({ code: 190, message: 'Error validating access token: Session has expired' }),
    ]
    expect(await rejection(publish(app))).toMatchObject({ code: 'container_refused', reconnect: true })
  })
})
