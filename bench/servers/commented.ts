/** Darkroom over HTTP with a picture that has two hundred comments, and a token that reads them. */
import { startServer } from '../../packages/cli/dist/index.js'
import { findAccountByUsername } from '../../packages/platform/dist/world/records/accounts.js'
import { listApps } from '../../packages/platform/dist/world/records/apps/apps.js'
import { saveGrant } from '../../packages/platform/dist/world/records/grants.js'
import { insertComment } from '../../packages/platform/dist/world/records/media/comments.js'
import { listMedia } from '../../packages/platform/dist/world/records/media/media.js'
import { issueAccessToken } from '../../packages/platform/dist/world/records/tokens/access-tokens.js'

const server = await startServer({ port: 0, asOf: '2026-11-01', memory: true, limits: 'off' })
const { world } = server.platform
const accountId = findAccountByUsername(world, 'mira.prints')?.id ?? ''
const lee = findAccountByUsername(world, 'lee.wanders')?.id ?? ''
const mediaId = listMedia(world, accountId)[0]?.id ?? ''
for (let index = 0; index < 200; index++) {
  const createdAt = world.clock.now() - 60_000 + index
  const of = { mediaId, accountId: lee, parentId: null, hidden: 0, appId: null, outsideLikes: 0 } as const
  insertComment(world, { ...of, id: world.ids.comment(), text: `Comment ${index}`, createdAt })
}
const grant = saveGrant(
  world,
  { appId: listApps(world)[0]?.id ?? '', login: 'instagram', subjectId: accountId },
  { scopes: ['instagram_business_basic', 'instagram_business_manage_comments'] },
)
console.log(JSON.stringify({ url: server.url, mediaId, token: issueAccessToken(world, { grant, kind: 'longLived' }) }))
process.once('SIGTERM', async () => {
  await server.close()
  process.exit()
})
