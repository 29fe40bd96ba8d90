import { readFileSync } from 'node:fs'
import type { Post } from '@darkroom/connect/client'
import { allPosts } from '../all-posts.ts'
import { canRead } from '../owners/own-pages.ts'
import { ownToken, readAll } from '../owners/own-tokens.ts'
import { isByPage } from '../owners/page-accounts.ts'
import { keepers, leavers, type Run, type Wanted } from '../run.ts'
import type { Check } from './report.ts'

/** A media that Instagram has. */
interface Media {
  readonly id: string
  readonly at: number
}

/** What Instagram has, and what the app received, against what was acknowledged. Nothing is judged by connect's word alone. */
export async function judge(run: Run): Promise<Check[]> {
  const { connections, crew, receiver, comments, stories } = run
  // Before the drill signs in itself: that gives the app a permission again which the owner took back.
  const left = await whoLeft(run)
  const tokens = await keptTokens(run, left)
  const toldOfLeft = await toldOfLeaving(run, left)
  const told = new Map((await allPosts(run.api)).map((post) => [post.id, post]))
  const media = await publishedMedia(run)
  const ofKeepers = run.wanted.filter(({ username, kind }) => keepers.includes(username) && kind !== 'story')
  const ofLeavers = run.wanted.filter(({ username }) => leavers.includes(username))
  const without = (wanted: readonly Wanted[], isWrong: (found: readonly Media[], post: Wanted) => boolean): string[] =>
    wanted
      .filter((post) => isWrong(media.get(post.caption) ?? [], post))
      .map((post) => describe(post, told.get(post.id), media.get(post.caption)))
  const arrived = comments.map((text) => receiver.received.get(text)?.size ?? 0)
  return [
    { what: 'posts ended', of: run.wanted.length, wrong: run.stuck },
    { what: 'posts published', of: ofKeepers.length, wrong: without(ofKeepers, (found) => found.length === 0) },
    {
      what: 'posts published once',
      of: run.wanted.length,
      wrong: without(run.wanted, (found, { kind }) => kind !== 'story' && found.length > 1),
    },
    {
      what: 'stories published once',
      of: stories.reduce((sum, { wanted }) => sum + wanted, 0),
      wrong: stories.flatMap(({ seen, wanted }) => (seen === wanted ? [] : [`${wanted} wanted, ${seen} there`])),
    },
    {
      what: 'posts not before their time',
      of: run.wanted.length,
      wrong: without(run.wanted, (found, { notBefore }) => found.some(({ at }) => at < notBefore - tolerance)),
    },
    {
      what: 'posts told as they are',
      of: ofKeepers.length + ofLeavers.length,
      wrong: without([...ofKeepers, ...ofLeavers], (found, { id, username }) => {
        const { state, mediaId = null } = told.get(id) ?? {}
        if (state === 'published') return found.length === 0 || (mediaId !== null && mediaId !== found[0]?.id)
        return keepers.includes(username) || found.length > 0
      }),
    },
    { what: 'tokens kept', of: tokens.length, wrong: tokens.filter(({ isKept }) => !isKept).map(({ words }) => words) },
    {
      what: 'tokens refreshed',
      of: tokens.filter(({ isRefreshed }) => isRefreshed !== undefined).length,
      wrong: tokens.filter(({ isRefreshed }) => isRefreshed === false).map(({ words }) => words),
    },
    toldOfLeft,
    {
      what: 'webhooks relayed',
      of: comments.length,
      wrong: comments.filter((_, index) => arrived[index] === 0),
    },
    {
      what: 'webhooks under one id',
      of: comments.length,
      wrong: comments.filter((_, index) => (arrived[index] ?? 0) > 1),
    },
    {
      what: 'webhooks signed',
      of: receiver.received.size,
      wrong: Array.from({ length: receiver.forged() }, () => 'not signed'),
    },
    { what: 'processes that did not end by themselves', of: crew.starts(), wrong: crew.crashes() },
    secretsInLog(run, connections.size),
  ]
}

/** A second clock is ahead by a minute and a half, and Instagram tells whole seconds. */
const tolerance = 91_000

function describe({ kind, caption, username }: Wanted, post: Post | undefined, media: readonly Media[] = []): string {
  const found = media.map(({ id }) => id).join(' and ') || 'nothing'
  return `${caption} of ${username} (${kind}): Instagram has ${found}; connect says ${post?.state} ${post?.reason ?? ''} ${post?.detail ?? ''}`
}

/** The media of all accounts, by caption. */
async function publishedMedia({ platform }: Run): Promise<ReadonlyMap<string, readonly Media[]>> {
  const found = new Map<string, Media[]>()
  for (const username of [...keepers, ...leavers]) {
    const token = await ownToken(platform, username)
    for (const { id = '', caption = '', timestamp = '' } of await readAll(
      platform,
      'me/media',
      token,
      'id,caption,timestamp',
    ))
      found.set(caption, [...(found.get(caption) ?? []), { id, at: Date.parse(timestamp.replace('+0000', 'Z')) }])
  }
  return found
}

/**
 * Those with a connection whose permission does not stand: by what their owners did, and for a Page by whether the drill's own token of it, which ends
 * by the same, can read anything.
 */
async function whoLeft({ platform, connections, gone, pages }: Run): Promise<ReadonlySet<string>> {
  const left = new Set<string>()
  for (const username of connections.keys()) {
    const page = pages.get(username)
    if (page === undefined ? gone.has(username) : !(await canRead(platform, page))) left.add(username)
  }
  return left
}

/** A token whose permission stands. */
interface KeptToken {
  readonly isKept: boolean
  /** undefined: it does not have to be. */
  readonly isRefreshed: boolean | undefined
  readonly words: string
}

/** Whether the tokens are there whose permission stands: a call is made with each. */
async function keptTokens(
  { api, connections, pages, options: { months = 4 } }: Run,
  left: ReadonlySet<string>,
): Promise<KeptToken[]> {
  const all: KeptToken[] = []
  for (const [username, id] of connections) {
    if (left.has(username)) continue
    const answer = await api.connections.proxy(id, `${pages.get(username)?.accountId ?? 'me'}?fields=username`)
    const body = (await answer.json()) as { username?: string; detail?: string }
    const { token, state } = await api.connections.get(id)
    const mustBeFresh = keepers.includes(username) && !isByPage(username) && months >= 3
    all.push({
      isKept: body.username === username,
      isRefreshed: mustBeFresh ? token.refreshedAt !== null : undefined,
      words: `${username} (${state}): ${body.detail ?? JSON.stringify(body)}`,
    })
  }
  return all
}

/** Whether it is told of those who left that they have to connect again. What they did is found out within a week. */
async function toldOfLeaving({ api, connections }: Run, left: ReadonlySet<string>): Promise<Check> {
  const wrong: string[] = []
  for (const username of left) {
    const { state, reason } = await api.connections.get(connections.get(username) ?? '')
    if (state !== 'needs-reconnect') wrong.push(`${username} is ${state} ${reason ?? ''}`)
  }
  return { what: 'owners who left, told', of: left.size, wrong }
}

/** Whether a secret of the run stands in what the processes logged. */
function secretsInLog({ log, secrets }: Run, connections: number): Check {
  const text = readFileSync(log, 'utf8')
  const found = secrets
    .filter((secret) => text.includes(secret))
    .map((secret) => `a secret of ${secret.length} letters`)
  const tokens = text.match(/\b(IGAA|EAA)\w{20,}/g) ?? []
  return {
    what: 'secrets kept out of the log',
    of: secrets.length + connections,
    wrong: [...found, ...tokens.map(() => 'a token')],
  }
}
