import { findOperation, operations, placeOf } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { reader as facebookReader } from '../facebook/index.ts'
import { reader } from '../instagram/index.ts'
import { json, rejection, scripted } from '../testing/app.ts'

const fault = json({ error: { code: 2, message: 'Service temporarily unavailable' } }, 500)
const done = json({ success: true })
const token = 'IGAAexample'

/** Each operation of objects and their edges, with the path it is asked at. */
const rows = Object.keys(operations).flatMap((name) => {
  const { method, node, edge } = placeOf(name)
  const within = findOperation(name)?.within === true
  return node === undefined || within ? [] : [[name, method, edge === undefined ? '/1' : `/1/${edge}`] as const]
})

describe('after a fault', () => {
  test.each(rows)('%s is sent again only where the contract says that it can be', async (name, method, path) => {
    const app = scripted([fault, done], { scopes: ['instagram_basic'] as never })
    const one = facebookReader(app.options, token)
    const asked = method === 'GET' ? one.get(path) : method === 'POST' ? one.post(path) : one.delete(path)
    await asked.catch(() => undefined)
    const repeatable = method !== 'POST' || findOperation(name)?.repeatable === true
    expect(app.requests).toHaveLength(repeatable ? 2 : 1)
  })

  test('a POST of which the contract says nothing is sent once, unless its caller says that twice does no harm', async () => {
    const app = scripted([fault, done])
    await rejection(reader(app.options, token).post('/1/unheard_of'))
    expect(app.requests).toHaveLength(1)
    expect(
      await reader(scripted([fault, done]).options, token).post('/1/unheard_of', {}, { repeatable: true }),
    ).toEqual({
      success: true,
    })
  })

  test('what can be repeated is sent once where its caller says so', async () => {
    const app = scripted([fault, done])
    await rejection(reader(app.options, token).post('/1', { hide: true }, { repeatable: false }))
    expect(app.requests).toHaveLength(1)
  })

  test.each(['/1/messages', '/me/media_publish', '/1/comments/', '/1/media'])(
    '%s is never repeated: not even its caller can say so, and it does not compile',
    async (path) => {
      const app = scripted([fault, done])
      const posted = reader(app.options, token).post<string>(path, {}, { repeatable: true })
      expect(await rejection(posted)).toMatchObject({
        name: 'OptionError',
        message: expect.stringMatching(
          /^repeatable must not be true for \w+: a second post would create a second object\.$/,
        ),
      })
      expect(app.requests).toEqual([])
    },
  )

  test('its type knows the edges', () => {
    const compiles = (): unknown => {
      const one = reader(scripted([done]).options, token)
      void one.post('/1/subscribed_apps', {}, { repeatable: true })
      // @ts-expect-error A message that is sent twice is there twice.
      void one.post('/17841405793187218/messages', {}, { repeatable: true })
      const id = String(Math.PI)
      // @ts-expect-error The same with an id that is not known.
      return one.post(`/${id}/media_publish`, {}, { repeatable: true })
    }
    expect(compiles).toBeTypeOf('function')
  })

  test('a batch is repeated where all of its calls can be', async () => {
    const send = async (path: string): Promise<number> => {
      const app = scripted([fault, json([{ code: 200, body: '{}' }])], { scopes: ['instagram_basic'] as never })
      await facebookReader(app.options, token)
        .batch([{ method: 'POST', path }])
        .catch(() => undefined)
      return app.requests.length
    }
    expect(await send('/1/subscribed_apps')).toBe(2)
    expect(await send('/1/messages')).toBe(1)
  })
})
