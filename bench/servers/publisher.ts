/**
 * Darkroom over HTTP on a day with publishing: an account of fifty pictures with a token of each login, and as many other accounts
 * as asked for, each with a token. Tokens are issued in the store, since logging in is measured elsewhere.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../packages/cli/dist/index.js'
import { sampleWorld } from '../../packages/platform/dist/index.js'
import { findAccountByUsername } from '../../packages/platform/dist/world/records/accounts.js'
import { saveGrant } from '../../packages/platform/dist/world/records/grants.js'
import { findPersonByEmail } from '../../packages/platform/dist/world/records/people.js'
import { issueAccessToken } from '../../packages/platform/dist/world/records/tokens/access-tokens.js'

const directory = process.env['BENCH_DURABLE'] ? mkdtempSync(join(tmpdir(), 'darkroom-bench-')) : undefined
const sample = sampleWorld('http://localhost:4000')
const pictures = Array.from({ length: 50 }, (_, index) => `Picture ${index}`)
const others = Array.from({ length: Number(process.env['BENCH_ACCOUNTS'] ?? 0) }, (_, index) => `publisher.${index}`)
const [instagramApp, facebookApp] = sample.apps ?? []
const mira = 'mira.prints'
const server = await startServer({
  port: 0,
  asOf: '2026-11-01',
  world: {
    ...sample,
    accounts: [
      ...(sample.accounts ?? []).map((account) => (account.username === mira ? { ...account, pictures } : account)),
      ...others.map((username) => ({ username, type: 'BUSINESS' as const })),
    ],
    apps: (sample.apps ?? []).map((app) =>
      app === instagramApp
        ? {
            ...app,
            instagramTesters: {
              ...app.instagramTesters,
              ...Object.fromEntries(others.map((username) => [username, 'accepted' as const])),
            },
          }
        : app,
    ),
  },
  ...(directory === undefined ? { memory: true } : { data: directory }),
})
const { world } = server.platform

function tokenOf(username: string): { id: string; token: string } {
  const id = findAccountByUsername(world, username)?.id ?? ''
  const key = { appId: instagramApp?.id ?? '', login: 'instagram' as const, subjectId: id }
  const grant = saveGrant(world, key, { scopes: ['instagram_business_basic', 'instagram_business_content_publish'] })
  return { id, token: issueAccessToken(world, { grant, kind: 'longLived' }) }
}

const dana = findPersonByEmail(world, 'dana@darkroom.test')?.id ?? ''
const agreed = saveGrant(
  world,
  { appId: facebookApp?.id ?? '', login: 'facebook', subjectId: dana },
  {
    scopes: [
      'public_profile',
      'pages_show_list',
      'pages_read_engagement',
      'instagram_basic',
      'instagram_content_publish',
    ],
  },
)
console.log(
  JSON.stringify({
    url: server.url,
    ...tokenOf(mira),
    facebookToken: issueAccessToken(world, { grant: agreed, kind: 'longLived' }),
    others: others.map(tokenOf),
  }),
)
process.once('SIGTERM', async () => {
  await server.close()
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true })
  process.exit()
})
