import { expect, test } from 'vitest'
import { createRequestLog } from './request-log.ts'

function record(log: ReturnType<typeof createRequestLog>, at: number, url: string, response = new Response()): void {
  log.record(at, new Request(url), response)
}

test('the newest request comes first', () => {
  const log = createRequestLog()
  record(log, 1, 'https://graph.instagram.com/me')
  record(log, 2, 'https://graph.instagram.com/17841?fields=id')
  expect(log.list().map(({ at, path, query }) => [at, path, query])).toEqual([
    [2, '/17841', 'fields=id'],
    [1, '/me', ''],
  ])
})

test('beyond the capacity, the oldest request is dropped', () => {
  const log = createRequestLog(undefined, 3)
  for (let at = 1; at <= 5; at++) record(log, at, 'https://graph.instagram.com/me')
  expect(log.list().map(({ at }) => at)).toEqual([5, 4, 3])
  expect(log.list(2).map(({ at }) => at)).toEqual([5, 4])
})

test('a request by prefix is shown with the real host, its token hidden', () => {
  const log = createRequestLog()
  record(log, 1, 'http://localhost:4000/graph.instagram.com/me?access_token=IGQVsecret')
  expect(log.list()).toEqual([
    { at: 1, method: 'GET', host: 'graph.instagram.com', path: '/me', query: 'access_token=…', status: 200 },
  ])
})

test('a refusal carries the link to its explanation', () => {
  const log = createRequestLog()
  const headers = { 'darkroom-explanation': 'http://localhost:4000/console/explanations/7' }
  record(log, 1, 'https://graph.instagram.com/me', new Response(null, { status: 400, headers }))
  expect(log.list()[0]?.explanation).toBe('http://localhost:4000/console/explanations/7')
})

test('only the start of a very long URL is remembered, cut between two parameters', () => {
  const log = createRequestLog()
  const path = 'a/'.repeat(900)
  record(log, 1, `https://graph.instagram.com/${path}?${'x=1&'.repeat(1540)}y=IGQVsecret${'z'.repeat(1e6)}`)
  const [logged] = log.list()
  expect(logged?.path).toBe(`/${path}`)
  expect(logged?.query).toMatch(/^(x=1&)+…$/)
})
