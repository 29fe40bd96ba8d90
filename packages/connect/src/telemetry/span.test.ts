import { type Span, type SpanStatus, type Tracer, trace } from '@opentelemetry/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { openToken } from '../connections/connections.ts'
import { startWorld } from '../testing/world.ts'

interface Seen {
  readonly name: string
  readonly attributes: unknown
  status?: SpanStatus
  isEnded?: true
}

/** What an SDK would be given: every span with what is said of it. */
const seen: Seen[] = []

beforeAll(() => {
  const startActiveSpan = (name: string, { attributes }: { attributes: object }, work: (span: Span) => unknown) => {
    const entry: Seen = { name, attributes }
    seen.push(entry)
    const span = {
      setStatus: (status: SpanStatus) => (entry.status = status),
      end: () => (entry.isEnded = true),
    } as unknown as Span
    return work(span)
  }
  trace.setGlobalTracerProvider({ getTracer: () => ({ startActiveSpan }) as unknown as Tracer })
})
afterAll(() => trace.disable())

test('linking, refreshing, calling and working are spans with ids, none with a token or a query', async () => {
  await using world = await startWorld()
  const id = await world.link()
  const row = await world.store.run((db) => db.selectFrom('connection').selectAll().executeTakeFirstOrThrow())
  const { accessToken } = await openToken(world.context, row)
  await world.api(`/v1/connections/${id}/proxy/me?fields=username`)
  await world.api(`/v1/connections/${id}/proxy/v25.0/me`)
  await world.advance(45 * day)
  for (const name of ['connect.link', 'connect.proxy', 'connect.work care', 'connect.refresh'])
    expect(seen).toContainEqual(expect.objectContaining({ name, isEnded: true }))
  const [good, bad] = seen.filter(({ name }) => name === 'connect.proxy')
  expect(good).toMatchObject({ attributes: { 'connect.connection': id, 'http.request.method': 'GET' } })
  expect(good?.status).toBeUndefined()
  expect(bad?.status).toMatchObject({ message: 'Problem' })
  expect(JSON.stringify(seen)).not.toContain(accessToken)
  expect(JSON.stringify(seen)).not.toContain('fields')
})
