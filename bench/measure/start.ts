import { median } from '../load.ts'
import { startPeer } from '../peers.ts'
import { record } from '../report.ts'

const rounds = 9

/** From the start of the process to the first answer over HTTP. */
export async function measureStart(): Promise<void> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const a = await firstAnswer(
      ['node', '../packages/cli/bin/darkroom.js', 'start', '--memory', '--port', '0', '--json'],
      '/graph.instagram.com/me',
    )
    const b = await firstAnswer(['node', 'servers/oauth2-mock-server.ts'], '/jwks')
    if (round === 0) continue
    ours.push(a)
    theirs.push(b)
  }
  record("start to first answer, beside oauth2-mock-server's", 'ms', median(ours), median(theirs), { atMost: 0.8 })
}

async function firstAnswer(command: string[], path: string): Promise<number> {
  const begun = performance.now()
  await using peer = await startPeer(command.join(' '), command)
  await (await fetch(peer.ready.url + path)).arrayBuffer()
  return performance.now() - begun
}
