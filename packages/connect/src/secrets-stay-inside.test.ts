import { expect, test } from 'vitest'
import { day } from './base/time.ts'
import { openToken } from './connections/connections.ts'
import { navigation } from './pages/navigation.ts'
import { signIn } from './testing/operator.ts'
import { publicUrl, startWorld, testApps } from './testing/world.ts'
import { Secret } from './vault/secret.ts'

/** A secret in every way in which somebody could write it. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret),
    bytes.toString('latin1').split('').reverse().join(''),
  ]
}

test('nothing that connect prints in a whole run has a secret in it, however it is written', async () => {
  const metricsKey = new Secret('planted metrics key')
  const oidcSecret = new Secret('planted oidc secret')
  const printed: string[] = []
  await using world = await startWorld({
    options: {
      metricsKey,
      oidc: { issuer: 'http://localhost:9', clientId: 'c', clientSecret: oidcSecret, allow: ['a@b.example'] },
    },
  })
  const kept = async (response: Response | Promise<Response>): Promise<string> => {
    const answer = await response
    const text = await answer.text()
    printed.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${text}`)
    return text
  }
  const call = async (path: string, init?: RequestInit): Promise<void> => {
    const { status, body, response } = await world.api(path, init)
    printed.push(`${status} ${JSON.stringify([...response.headers])} ${JSON.stringify(body)}`)
  }

  const ids = [await world.link(), await world.link({ login: 'facebook', pages: ['Mira Prints'] })]
  const rows = await world.store.run((db) => db.selectFrom('connection').selectAll().execute())
  const tokens = await Promise.all(rows.map(async (row) => (await openToken(world.context, row)).accessToken))
  expect(tokens).toHaveLength(2)

  // Calls that succeed, that are refused, and that carry secrets of the caller's own.
  for (const id of ids)
    for (const path of [
      'me?fields=id',
      'me/media?limit=1',
      'me?fields=nonsense',
      '17900000000000001',
      `me?access_token=${tokens[0]}`,
      'refresh_access_token',
      'v25.0/me',
    ])
      await call(`/v1/connections/${id}/proxy/${path}`)
  for (const path of ['/v1/connections', '/v1/events', '/v1/audit', '/v1/keys', '/openapi.json', '/readyz', '/nowhere'])
    await call(path)
  await call('/v1/links', { method: 'POST', body: '{"login":"nonsense"}' })

  // People's pages that fail, with a code and a state.
  const browser = world.browser()
  const strayCode = 'AQDplantedcodeplantedcode'
  await kept(browser.get(`/callback/instagram?code=${strayCode}&state=plantedstateplantedstate`))
  await kept(browser.get(`/link/${'p'.repeat(43)}`))
  await kept(browser.post('/callbacks/instagram/deauthorize', { signed_request: 'plantedsignature.plantedpayload' }))

  // The operator's pages and forms, and an OpenID provider that is not there.
  const operator = await signIn(world)
  for (const { path } of navigation) await kept(operator.browser.get(path))
  for (const id of ids) await kept(operator.browser.get(`/admin/connections/${id}`))
  await kept(operator.browser.get(`/admin/tenants/${world.tenantId}`))
  await kept(operator.browser.get('/admin/oidc'))
  await operator.post('/admin/review')

  // A rotation, and refreshes whose error quotes everything that it should not.
  await world.connect.admin.rotateKeyring()
  await world.advance(20 * day)
  Object.assign(world.context.apps.instagram ?? {}, {
    client: {
      ...world.context.apps.instagram?.client,
      refresh: () =>
        Promise.reject(
          new Error(
            `fetch failed: https://graph.instagram.com/refresh_access_token?access_token=${tokens.join()}&client_secret=${testApps.instagram.appSecret.reveal()}`,
          ),
        ),
    },
  })
  await world.advance(25 * day)
  await kept(
    world.connect.fetch(
      new Request(`${publicUrl}/metrics`, { headers: { authorization: `Bearer ${metricsKey.reveal()}` } }),
    ),
  )
  for await (const line of world.connect.admin.exportConnections()) printed.push(JSON.stringify(line))
  for (const text of [
    `{"login":"instagram","accessToken":"${tokens[0]}x"}\nno json ${tokens[0]}`,
    `[{"provider":"instagram","connection_id":"c","credentials":{"access_token":"${tokens[0]} x"}}, no json ${tokens[0]}`,
    `login,token,expiresAt\ninstagram,"${tokens[0]}`,
    `login,token,expiresAt\ninstagram,${tokens[0]},${tokens[0]}\n${tokens[0]},${tokens[0]}`,
  ])
    for await (const line of world.connect.admin.importTokens(world.tenantId, text)) printed.push(JSON.stringify(line))
  for await (const line of world.connect.admin.exportTokens()) printed.push(JSON.stringify(line))
  printed.push(JSON.stringify(await world.connect.admin.diagnose()), JSON.stringify(world.context))

  const cookie = operator.browser.cookies.get('connect-admin') ?? ''
  const secrets = [
    ...tokens,
    ...Object.values(testApps).map(({ appSecret }) => appSecret.reveal()),
    metricsKey.reveal(),
    oidcSecret.reveal(),
    world.key,
    world.key.split('_').slice(2).join('_'),
    cookie,
    strayCode,
    'plantedstateplantedstate',
    'plantedpayload',
  ]
  const everything = [...printed, ...world.logged].join('\n')
  // A control: what is public is found, and the fault that carried secrets was logged.
  expect(everything).toContain('mira.prints')
  expect(world.logged.join('\n')).toContain('fetch failed: https://graph.instagram.com')
  expect(world.logged.join('\n')).toContain('[secret]')
  for (const secret of secrets)
    for (const form of formsOf(secret)) {
      expect(form.length).toBeGreaterThan(9)
      const at = everything.indexOf(form)
      expect(at === -1 ? '' : everything.slice(Math.max(0, at - 120), at + 10)).toBe('')
    }
}, 60_000)
