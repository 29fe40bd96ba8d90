import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { recordRounds } from '../report.ts'

const rounds = 11

/** From the start of the process to the first answer over HTTP. */
export async function measureStart(): Promise<void> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const a = await firstAnswer(
      ['../packages/cli/bin/darkroom.js', 'start', '--memory', '--port'],
      '/graph.instagram.com/me',
    )
    const b = await firstAnswer(
      ['node_modules/oauth2-mock-server/dist/oauth2-mock-server.mjs', '-a', '127.0.0.1', '-p'],
      '/jwks',
    )
    if (round === 0) continue
    ours.push(a)
    theirs.push(b)
  }
  recordRounds("start to first answer, beside oauth2-mock-server's", 'ms', ours, theirs, { atMost: 0.8 })
}

/** Milliseconds until a server, given a port, answers there. */
export async function firstAnswer(command: string[], path: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, [...command, String(port)], { stdio: 'ignore' })
  try {
    while (performance.now() - begun < 10_000) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined)
      if (answer !== undefined) {
        await answer.arrayBuffer()
        return performance.now() - begun
      }
      await pause(2)
    }
    throw new Error(`${command[0]} did not answer`)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
