import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createExplanations } from '../explain/explanations.ts'
import { openFilledWorld } from '../world-file/open-filled.ts'
import { describeRequest } from './describe-request.ts'
import { createRequestLog, type RequestLogOptions } from './request-log.ts'

const origin = 'http://localhost:4000'
const world = openFilledWorld({}, {}, origin)

function createLog(options: Partial<RequestLogOptions> = {}): ReturnType<typeof createRequestLog> {
  const describing = { world, origin, explanations: createExplanations() }
  return createRequestLog({ describe: (raw) => describeRequest(describing, raw), ...options })
}

function record(log: ReturnType<typeof createLog>, at: number, url: string, response = new Response()): void {
  log.record(at, 1, new Request(url), response)
}

test('the newest request comes first', () => {
  const log = createLog()
  record(log, 1, 'https://graph.instagram.com/me')
  record(log, 2, 'https://graph.instagram.com/17841?fields=id')
  expect(log.list().map(({ at, path, query }) => [at, path, query])).toEqual([
    [2, '/17841', 'fields=id'],
    [1, '/me', ''],
  ])
})

test('beyond the capacity, the oldest request is dropped, and is not found any more', () => {
  const log = createLog({ capacity: 3 })
  for (let at = 1; at <= 5; at++) record(log, at, 'https://graph.instagram.com/me')
  expect(log.list().map(({ at }) => at)).toEqual([5, 4, 3])
  expect(log.list(2).map(({ at }) => at)).toEqual([5, 4])
  expect(['2', '3', '5', '6', '-1', 'x', '3.0', ''].map((id) => log.find(id)?.request.at)).toEqual([
    undefined,
    3,
    5,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('beyond the bytes, the oldest is dropped too', () => {
  const log = createLog({ bytes: 20_000 })
  for (let at = 1; at <= 50; at++) record(log, at, `https://graph.instagram.com/${'a/'.repeat(2000)}`)
  expect(log.list().map(({ at }) => at)).toEqual([50, 49, 48])
})

test('a request by prefix is shown with the real host, its token hidden', () => {
  const log = createLog()
  record(log, 1, 'http://localhost:4000/graph.instagram.com/me?access_token=IGQVsecret')
  expect(log.list()).toMatchObject([
    { at: 1, method: 'GET', host: 'graph.instagram.com', path: '/me', query: 'access_token=…', status: 200 },
  ])
})

test('a refusal carries the link to its explanation', () => {
  const log = createLog()
  const headers = { 'darkroom-explanation': 'http://localhost:4000/console/explanations/7' }
  record(log, 1, 'https://graph.instagram.com/me', new Response(null, { status: 400, headers }))
  expect(log.list()[0]?.explanation).toBe('http://localhost:4000/console/explanations/7')
})

test('only the start of a very long URL is remembered, cut between two parameters', () => {
  const log = createLog()
  const path = 'a/'.repeat(900)
  record(log, 1, `https://graph.instagram.com/${path}?${'x=1&'.repeat(1540)}y=IGQVsecret${'z'.repeat(1e6)}`)
  const [logged] = log.list()
  expect(logged?.path).toBe(`/${path}`)
  expect(logged?.query).toMatch(/^(x=1&)+…$/)
})

test('a hundred thousand requests leave what is kept, and the list is there at once', () => {
  const log = createLog()
  const request = new Request('https://graph.instagram.com/me?fields=id&access_token=IGQVJXabcdefghijklmnop')
  const response = new Response()
  for (let at = 0; at < 100_000; at++) log.record(at, 0, request, response)
  expect(log.count()).toBe(2000)
  expect(log.list()[0]?.at).toBe(99_999)
  expect(log.list().at(-1)?.at).toBe(98_000)
})

test('whoever listens is told of each request until they stop', () => {
  const log = createLog()
  let told = 0
  const end = log.onRecord(() => told++)
  record(log, 1, 'https://graph.instagram.com/me')
  end()
  record(log, 2, 'https://graph.instagram.com/me')
  expect(told).toBe(1)
})

test('any address and any headers are described', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/), fc.stringMatching(/^[ -~]{0,40}$/)),
      (url, headers) => {
        const log = createLog()
        const at = `${origin}/graph.instagram.com${url.replace(/^https?:\/\/[^/?#]*/, '')}`
        log.record(1, 1, new Request(at, { headers }), new Response())
        expect(log.list()).toHaveLength(1)
        expect(log.find('1')?.detail).toBeDefined()
      },
    ),
  )
})
