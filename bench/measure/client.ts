import sdk from 'facebook-nodejs-business-sdk'
import api from 'instagram-graph-api'
import { createInstagram, type FacebookApp, type Token } from '../../packages/client/dist/index.js'
import { median } from '../load.ts'
import { type Peer, startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const warmUp = 15
const rounds = 21
const callsARound = 250
const version = 'v25.0'

/** A professional account read by the client, beside bare `fetch` and `JSON.parse` and two peers, all on one server. */
export async function measureClient(): Promise<void> {
  await using server = await startPeer('darkroom', ['node', 'servers/darkroom.ts'], { BENCH_AS_OF: '2026-10-01' })
  const { instagram, token } = await signIn(server)
  const reads = readersOf(server.ready.url, instagram, token)
  const medians = new Map(Object.keys(reads).map((name) => [name, [] as number[]]))
  for (const [name, read] of Object.entries(reads)) await check(name, read)
  for (let round = -warmUp; round < rounds; round++) {
    const times = await readByTurns(Object.values(reads))
    for (const [index, name] of Object.keys(reads).entries()) {
      if (round >= 0) medians.get(name)?.push(median(times[index] ?? []))
    }
  }
  const of = (name: string): number[] => medians.get(name) ?? []
  recordRounds('a me call by the client, beside bare fetch and JSON.parse', 'µs', of('client'), of('bare'), {
    atMost: 1.05,
  })
  recordRounds("the same, beside facebook-nodejs-business-sdk's", 'µs', of('client'), of('business-sdk'), {})
  recordRounds("the same, beside instagram-graph-api's", 'µs', of('client'), of('instagram-graph-api'), {})
}

type Read = () => Promise<unknown>

/** Microseconds of each call, reader by reader. They take turns call by call, so that what else the machine does falls on all alike. */
async function readByTurns(reads: readonly Read[]): Promise<number[][]> {
  const times: number[][] = reads.map(() => [])
  for (let call = 0; call < callsARound; call++) {
    for (let turn = 0; turn < reads.length; turn++) {
      // Each is as often the first as the last.
      const index = (call + turn) % reads.length
      const begun = performance.now()
      await reads[index]?.()
      times[index]?.push((performance.now() - begun) * 1000)
    }
  }
  return times
}

function readersOf(url: string, instagram: FacebookApp, token: Token<'facebook'>): Record<string, Read> {
  const { accessToken, userId = '' } = token
  const graph = `${url}/graph.facebook.com`
  const reader = instagram.as(token)
  const headers = { authorization: `Bearer ${accessToken}` }

  Object.defineProperty(sdk.FacebookAdsApi, 'GRAPH', { get: () => graph })
  sdk.FacebookAdsApi.init(accessToken)
  api.Constants.API_URL = graph
  const { USERNAME, MEDIA_COUNT } = api.PageField
  const apiClient = new api.Client(accessToken, userId, version)

  return {
    bare: async () =>
      JSON.parse(
        await (await fetch(`${graph}/${version}/${userId}?fields=username%2Cmedia_count`, { headers })).text(),
      ) as unknown,
    client: () => reader.me({ fields: ['username', 'media_count'] }),
    'business-sdk': () => new sdk.IGUser(userId).get(['username', 'media_count']),
    'instagram-graph-api': () => apiClient.newGetPageInfoRequest(USERNAME, MEDIA_COUNT).execute(),
  }
}

/** All read the same. */
async function check(name: string, read: Read): Promise<void> {
  const answer = JSON.stringify(await read())
  if (!answer.includes('"mira.prints"')) throw new Error(`${name} read ${answer}`)
}

async function signIn({ ready }: Peer): Promise<{ instagram: FacebookApp; token: Token<'facebook'> }> {
  const instagram = createInstagram({
    login: 'facebook',
    appId: '1284605937421856',
    appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    redirectUri: 'https://sizzlepages.example/auth/',
    scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
    hosts: ready.url,
    version,
  })
  const { url, state } = await instagram.authorizationUrl()
  const consent = await fetch(`${ready.url}/console/api/v1/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, username: 'dana@darkroom.test', pages: ['Mira Prints'] }),
  })
  const { location } = (await consent.json()) as { location: string }
  return { instagram, token: await instagram.completeSignIn(location, { state }) }
}
