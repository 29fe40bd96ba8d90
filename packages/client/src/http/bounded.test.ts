import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reader as facebookReader } from '../facebook/index.ts'
import { completeSignIn, createInstagram, exchangeForLongLived, reader } from '../instagram/index.ts'
import { graphError, json, rejection, scripted } from '../testing/app.ts'
import { createToken } from '../tokens/create-token.ts'

const token = 'IGAAsecretsecretsecretsecret'
const never = (): Promise<never> => new Promise(() => undefined)

/** A timer that rings when told, and says how often it was set and cleared. */
function bell() {
  const rings = new Set<() => void>()
  const timer = (_: number, ring: () => void): (() => void) => {
    rings.add(ring)
    return () => void rings.delete(ring)
  }
  return { rings, timer }
}

describe('a call', () => {
  test.each([
    ['deadline', '60s'],
    ['deadline', 0],
    ['deadline', Number.POSITIVE_INFINITY],
    ['deadline', 2 ** 31],
    ['signal', new AbortController()],
    ['signal', 'now'],
    ['signal', { addEventListener: 5 }],
  ])('whose %s is %s is refused by its name, and leaves no timer behind', async (name, value) => {
    const { rings, timer } = bell()
    const app = scripted([json({ id: '1' })], { timer })
    const error = await rejection(reader(app.options, token).me({ [name]: value }))
    expect(error).toMatchObject({ code: 'option_invalid', message: expect.stringMatching(`^${name} must be`) })
    expect([rings.size, app.requests]).toEqual([0, []])
  })

  test.each([[undefined], [5]])('with a timer that gives %j to be ended by is refused', async (given) => {
    const rings: (() => void)[] = []
    const timer = (_: number, ring: () => void) => {
      rings.push(ring)
      return given as never
    }
    const app = scripted([json({ id: '1' })], { timer })
    const error = await rejection(reader(app.options, token).me())
    expect(error).toMatchObject({ code: 'option_invalid', message: expect.stringMatching(/^timer must be/) })
    for (const ring of rings) ring()
    expect(app.requests).toEqual([])
  })

  test('with a timer that rings at once has no time, and is not sent', async () => {
    const timer = (_: number, ring: () => void) => {
      ring()
      return () => undefined
    }
    const app = scripted([json({ id: '1' })], { timer })
    expect(await rejection(reader(app.options, token).me())).toMatchObject({ code: 'timed_out' })
    expect(app.requests).toEqual([])
  })

  test('ends by its deadline while a source is told that its token was refused', async () => {
    const { rings, timer } = bell()
    const bare = createToken({ login: 'instagram', kind: 'longLived', accessToken: token, issuedAt: 0 })
    const told = Promise.withResolvers<void>()
    const refused = () => {
      told.resolve()
      return never()
    }
    const app = scripted([graphError({ code: 190, message: 'x' })], { timer })
    const calling = rejection(reader(app.options, { get: () => bare, refused }).me())
    await told.promise
    for (const ring of rings) ring()
    expect(await calling).toMatchObject({ code: 'timed_out' })
  })

  test('ends by its deadline while a source is still looking for the token', async () => {
    const { rings, timer } = bell()
    const calling = rejection(reader(scripted([], { timer }).options, { get: never }).me())
    for (const ring of rings) ring()
    expect(await calling).toMatchObject({ code: 'timed_out' })
  })

  test('of a batch ends by its deadline too', async () => {
    const { rings, timer } = bell()
    const batching = facebookReader(scripted([], { timer }).options, { get: never }).batch([{ path: '/1' }])
    const calling = rejection(batching)
    for (const ring of rings) ring()
    expect(await calling).toMatchObject({ code: 'timed_out' })
  })

  test('of a source that took too long is not sent any more', async () => {
    const late = Promise.withResolvers<typeof bare>()
    const bare = createToken({ login: 'instagram', kind: 'longLived', accessToken: token, issuedAt: 0 })
    const app = scripted([json({ id: '1' })])
    const controller = new AbortController()
    const calling = rejection(reader(app.options, { get: () => late.promise }).me({ signal: controller.signal }))
    controller.abort()
    late.resolve(bare)
    expect(await calling).toMatchObject({ code: 'aborted' })
    await new Promise(setImmediate)
    expect(app.requests).toEqual([])
  })
})

describe('what fails on the side', () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => void unhandled.push(reason)
  const fault = new Error('on the side')
  const fails = async (): Promise<never> => {
    throw fault
  }

  beforeEach(() => {
    unhandled.length = 0
    process.on('unhandledRejection', note)
    process.on('uncaughtException', note)
  })
  afterEach(() => {
    process.off('unhandledRejection', note)
    process.off('uncaughtException', note)
  })

  test.each(['now', 'random', 'timer'])('an async %s that rejects gives the typed error alone', async (name) => {
    const { options } = scripted([json({ id: '1' })], { [name]: fails })
    const error = await rejection(
      (async () => {
        await createInstagram(options).authorizationUrl()
        return reader(options, token).me()
      })(),
    )
    expect(error).toMatchObject({ name: 'OptionError', message: expect.stringMatching(`^${name} must be`) })
    await new Promise(setImmediate)
    expect(unhandled).toEqual([])
  })

  test('an async random that rejects costs no repeat', async () => {
    const answers = [graphError({ code: 2, message: 'x' }, 500), json({ id: '1' })]
    const app = scripted(answers, { random: fails as never })
    expect(await reader(app.options, token).me()).toEqual({ id: '1' })
    await new Promise(setImmediate)
    expect(unhandled).toEqual([])
  })

  test.each([
    () => {
      throw fault
    },
    fails,
  ])('a timer whose ending fails changes nothing', async (end) => {
    const timer = () => end as never
    expect(await reader(scripted([json({ id: '1' })], { timer }).options, token).me()).toEqual({ id: '1' })
    const refused = scripted([graphError({ code: 2, message: 'x' }, 500)], { timer, wait: undefined })
    const controller = new AbortController()
    const calling = rejection(reader(refused.options, token).me({ signal: controller.signal }))
    while (refused.requests.length === 0) await new Promise(setImmediate)
    await new Promise(setImmediate)
    controller.abort()
    expect(await calling).toMatchObject({ code: 'aborted' })
    await new Promise(setImmediate)
    expect(unhandled).toEqual([])
  })
})

test('a wait that is given up leaves no timer behind', async () => {
  const { rings, timer } = bell()
  const controller = new AbortController()
  const app = scripted([graphError({ code: 2, message: 'Try later' }, 500)], { timer, wait: undefined })
  const calling = rejection(reader(app.options, token).me({ signal: controller.signal }))
  while (rings.size < 2) await new Promise(setImmediate)
  controller.abort()
  expect(await calling).toMatchObject({ code: 'aborted' })
  expect([rings.size, app.requests.length]).toEqual([0, 1])
})

describe('a request that cannot be made', () => {
  test.each<[string, () => never]>([
    [
      'since fetch throws',
      () => {
        throw new TypeError(`no ${token}`)
      },
    ],
    [
      'since fetch refuses its URL',
      () => {
        throw new TypeError(`https://x/?access_token=${token}`)
      },
    ],
  ])('%s is an error of the network, without secrets', async (_, fetch) => {
    const error = await rejection(reader(scripted([], { fetch, attempts: 1 }).options, token).me())
    expect(error).toMatchObject({ name: 'ApiError', code: 'network_failed' })
    expect(`${error.message}${JSON.stringify(error)}`).not.toContain(token)
  })

  test('is refused where options would bring a login into its URL, or a line end into a header', async () => {
    const { options } = scripted([])
    const short = createToken({
      login: 'instagram',
      kind: 'shortLived',
      accessToken: token,
      issuedAt: 0,
      expiresAt: 9e12,
    })
    for (const wrong of [
      { hosts: 'http://u:p@proxy' },
      { hosts: 'http://proxy?x' },
      { appSecret: 'a\nb' },
      { proof: 'true' },
    ]) {
      const error = await rejection(exchangeForLongLived({ ...options, ...wrong } as never, short))
      expect(error).toMatchObject({ code: 'option_invalid' })
    }
  })
})

test('what a sign-in’s refusal is called does not depend on what was called before', async () => {
  const app = scripted([graphError({ code: 190, error_subcode: 463, message: 'Session has expired' })])
  const codes: unknown[] = []
  for (let turn = 0; turn < 2; turn++) {
    const state = `${turn}`.repeat(32)
    const redirectUrl = `https://app.example/auth?code=AQ&state=${state}`
    codes.push((await rejection(completeSignIn(app.options, redirectUrl, { state })))['code'])
    await rejection(reader(app.options, token).me())
  }
  expect(codes[0]).toBe(codes[1])
})
