import { request } from 'node:http'
import type { FaultRule } from '@darkroom/platform'
import { describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from './start-server.ts'

/** What a program at the other end sees of one request. */
interface Seen {
  readonly status?: number | undefined
  readonly promised?: string | undefined
  readonly body: string
  readonly error?: string | undefined
}

function see(server: RunningServer, path = '/graph.instagram.com/me'): Promise<Seen> {
  return new Promise((resolve) => {
    const asked = request(server.url + path, (answer) => {
      const chunks: Buffer[] = []
      const told = (error?: NodeJS.ErrnoException): void =>
        resolve({
          status: answer.statusCode,
          promised: answer.headers['content-length'],
          body: Buffer.concat(chunks).toString('latin1'),
          error: error?.code,
        })
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => told())
      answer.on('error', told)
    })
    asked.on('error', (error: NodeJS.ErrnoException) => resolve({ body: '', error: error.code }))
    asked.end()
  })
}

async function seeWith(fault: FaultRule): Promise<Seen> {
  await using server = await startServer({ faults: [fault] })
  return await see(server)
}

describe('a fault that breaks an answer of the server', () => {
  test('resets the connection', async () => {
    expect(await seeWith({ broken: 'reset' })).toEqual({ body: '', error: 'ECONNRESET' })
  })

  test('ends the body in the middle, although its length was promised', async () => {
    const { status, promised, body, error } = await seeWith({ broken: 'truncated' })
    expect([status, error]).toEqual([400, 'ECONNRESET'])
    expect(body.length).toBe(Math.floor(Number(promised) / 2))
  })

  test('sends bytes that are no JSON, all of them', async () => {
    const { body, error } = await seeWith({ broken: 'garbage' })
    expect(error).toBeUndefined()
    expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError)
  })

  test('and the next connection is as good as any', async () => {
    await using server = await startServer({ faults: [{ broken: 'reset', times: 1 }] })
    await see(server)
    expect((await see(server)).status).toBe(400)
  })
})
