/** oidc-provider with its in-memory adapter: opaque tokens, introspection, and as many codes as asked for. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const client = {
  client_id: 'bench',
  client_secret: 'bench-secret-of-the-benchmark',
  redirect_uris: ['https://app.example/callback'],
}
/** The provider's own adapter forgets all but a thousand entries; this one, for codes, is as plain and keeps them. */
class MapAdapter {
  static readonly kept = new Map<string, Record<string, unknown>>()
  static readonly byUid = new Map<string, Record<string, unknown>>()
  readonly model: string
  constructor(model: string) {
    this.model = model
  }
  async upsert(id: string, payload: Record<string, unknown>): Promise<void> {
    MapAdapter.kept.set(`${this.model}:${id}`, payload)
    if (typeof payload['uid'] === 'string') MapAdapter.byUid.set(payload['uid'], payload)
  }
  async find(id: string): Promise<Record<string, unknown> | undefined> {
    return MapAdapter.kept.get(`${this.model}:${id}`)
  }
  async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
    return MapAdapter.byUid.get(uid)
  }
  async consume(id: string): Promise<void> {
    const payload = MapAdapter.kept.get(`${this.model}:${id}`)
    if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000)
  }
  async destroy(id: string): Promise<void> {
    MapAdapter.kept.delete(`${this.model}:${id}`)
  }
  async revokeByGrantId(): Promise<void> {}
}

const provider = new Provider(url, {
  ...(process.env['BENCH_CODES'] ? { adapter: MapAdapter } : {}),
  clients: [{ ...client, grant_types: ['authorization_code'], response_types: ['code'] }],
  scopes: ['openid', 'profile'],
  features: { introspection: { enabled: true }, devInteractions: { enabled: false } },
  pkce: { required: () => false },
  ttl: { AuthorizationCode: 3600, AccessToken: 3600, Grant: 7200, Session: 7200, Interaction: 3600 },
  loadExistingGrant: async (ctx: { oidc: { provider: unknown } }) => grantOf(ctx),
  findAccount: async (_: unknown, accountId: string) => ({ accountId, claims: async () => ({ sub: accountId }) }),
})
server.on('request', provider.callback())
provider.on('server_error', (_, error) => console.error(error))

/** Whoever comes with the session has agreed before: the authorization endpoint answers at once. */
let given: unknown

async function grantOf(_: unknown): Promise<unknown> {
  if (given !== undefined) return given
  const made = new provider.Grant({ accountId: 'jayposiris', clientId: 'bench' })
  made.addOIDCScope('openid profile')
  await made.save()
  given = made
  return made
}

const found = await provider.Client.find('bench')
async function grant(): Promise<string> {
  const made = new provider.Grant({ accountId: 'jayposiris', clientId: 'bench' })
  made.addResourceScope('urn:bench', 'profile')
  made.addOIDCScope('profile')
  return made.save()
}
const codes: string[] = []
for (let index = 0; index < Number(process.env['BENCH_CODES'] ?? 0); index++) {
  const code = new provider.AuthorizationCode({
    accountId: 'jayposiris',
    client: found,
    grantId: await grant(),
    redirectUri: client.redirect_uris[0],
    scope: 'profile',
  })
  codes.push(await code.save())
}
const accessToken = new provider.AccessToken({
  accountId: 'jayposiris',
  client: found,
  grantId: await grant(),
  scope: 'profile',
  gty: 'authorization_code',
})
const token = await accessToken.save()
const session = new provider.Session({ accountId: 'jayposiris', loginTs: Math.floor(Date.now() / 1000) })
session.ensureClientContainer?.('bench')
const cookie = `_session=${await session.save(7200)}`
console.log(JSON.stringify({ url, token, codes, client, cookie }))
