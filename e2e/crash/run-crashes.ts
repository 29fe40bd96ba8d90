import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInstagram } from '@darkroom/client/instagram'
import { createPlatform, type FaultRule } from '@darkroom/platform'
import { startWatchedServer, type WatchedServer } from './watched-server.ts'

/** What came of a list of posts whose program was killed over and over. */
export interface Crashed {
  /** How often the program was killed. */
  readonly kills: number
  /** The captions of what is published, sorted. */
  readonly captions: readonly string[]
  /** The ids that the program was told, by job; `unknown` if it could not tell. */
  readonly ids: readonly string[]
  /** The ids of what is published, by caption. */
  readonly published: Readonly<Record<string, string>>
  /** How often each fault happened. */
  readonly faults: readonly number[]
}

/** Requests to publish: the first fault whose turn it is meets one, and a fault counts only what those before it left. */
const publish = { operation: 'POST IGUser/media_publish' } as const
const faults: readonly FaultRule[] = [
  { ...publish, every: 3, error: 'publishRestrictedActivity', done: true },
  { ...publish, every: 4, error: 'unknownTransient', done: true },
  { ...publish, every: 4, broken: 'reset', done: true },
  { ...publish, every: 4, error: 'publishVideoProcess', done: true },
  { ...publish, every: 4, error: 'publishMediaNotFound', done: true },
  { ...publish, every: 4, broken: 'reset' },
  { ...publish, every: 4, error: 'unknownTransient' },
  { ...publish, every: 4, error: 'publishMediaNotFound' },
  { ...publish, every: 4, broken: 'truncated' },
]

/** Where a program dies: at a request, before it is handled or before it is answered, or at a save, before or after its file is in place. */
interface Death {
  readonly at: 'request' | 'save'
  readonly count: number
  readonly when: 'before' | 'after'
}

const deaths: readonly Death[] = [1, 2, 3, 4, 5, 6, 7].flatMap((count) =>
  (['request', 'save'] as const).flatMap((at) => (['before', 'after'] as const).map((when) => ({ at, count, when }))),
)

/** Publishes so many posts by a program that is killed at every step. The platform publishes a container again if it is asked to. */
export async function runCrashes(jobs: number, mode: 'client' | 'blind', mostKills: number): Promise<Crashed> {
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-crash-'))
  await using platform = createPlatform({
    asOf: '2026-11-01',
    publishing: { republish: 'another-media', quota: jobs * 3 },
    faults,
  })
  await using server = await startWatchedServer(platform)
  const instagram = createInstagram({
    appId: '1093847265518402',
    appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
    fetch: platform.fetch,
    now: platform.clock.now,
  })
  const { url, state } = await instagram.authorizationUrl()
  const token = await instagram.completeSignIn(platform.authorize({ url, username: 'mira.prints' }), { state })
  let kills = 0
  try {
    for (let start = 0; ; start++) {
      const death = kills < mostKills ? deaths[start % deaths.length] : undefined
      const child = startProgram([folder, server.url, token.accessToken, server.image, String(jobs), mode], death)
      if (death?.at === 'request') killAt(child, death, server)
      const { code, stderr } = await ended(child)
      server.watch = () => undefined
      if (code === 0) break
      if (code !== null) throw new Error(stderr)
      kills++
    }
    const media = []
    for await (const one of instagram
      .as(token)
      .node<'IGUser'>(token.userId ?? 'me')
      .edge('media', { fields: ['caption'] }))
      media.push(one)
    const printed = media.flatMap(({ id, caption }) =>
      caption?.startsWith('Print no. ') ? [[caption, id] as const] : [],
    )
    return {
      kills,
      captions: printed.map(([caption]) => caption).toSorted(),
      ids: Array.from({ length: jobs }, (_, job) => readFileSync(join(folder, `${job}.done`), 'utf8')),
      published: Object.fromEntries(printed),
      faults: platform.faults.list().map(({ hits }) => hits),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function startProgram(args: readonly string[], death: Death | undefined): ChildProcess {
  const program = join(import.meta.dirname, 'publish-jobs.ts')
  const env = { ...process.env, ...(death?.at === 'save' && { KILL_AT_SAVE: `${death.count} ${death.when}` }) }
  return spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

function killAt(child: ChildProcess, death: Death, server: WatchedServer): void {
  let seen = 0
  server.watch = (when) => {
    if (when === 'before') seen++
    if (seen === death.count && when === death.when) child.kill('SIGKILL')
  }
}

function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk)
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })))
}
