import { expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { publisher, serveFiles, usualFiles } from '../publishing/testing/publisher.ts'
import { windowQuery } from '../sites/instagram/testing/token.ts'
import { createVisitor } from '../sites/instagram/testing/visitor.ts'
import { facebookGraph, facebookPlatform, personToken } from '../testing/facebook.ts'
import { instagramLogin, loginCode, loginExchange, loginToken, loginUrl } from '../testing/instagram-login.ts'
import {
  app,
  exchangeLong,
  getLongLivedToken,
  graph,
  hour,
  postToken,
  refresh,
  tutorialPlatform,
} from '../testing/tutorial.ts'
import { highestUsage, usageHeaders } from './rules/usage-ignored.ts'

const modern = (): Platform => tutorialPlatform({ asOf: '2026-11-01' })

/** The names of the rules that found something. */
function rulesOf(platform: Platform): string[] {
  return platform.lint().map(({ rule }) => rule)
}

test('fragment-kept: a code with #_ behind it, and not one without', async () => {
  await using platform = modern()
  await postToken(platform, loginExchange(loginCode(platform)))
  expect(rulesOf(platform)).not.toContain('fragment-kept')
  await postToken(platform, loginExchange(`${loginCode(platform)}#_`))
  expect(rulesOf(platform)).toContain('fragment-kept')
})

test('redirect-uri-slash: at the window and with the code, and not for another address', async () => {
  const other = instagramLogin.redirectUri.slice(0, -1)
  await using atToken = modern()
  await postToken(atToken, loginExchange(loginCode(atToken), { redirect_uri: 'https://example.com/' }))
  expect(rulesOf(atToken)).not.toContain('redirect-uri-slash')
  await postToken(atToken, loginExchange(loginCode(atToken), { redirect_uri: other }))
  expect(rulesOf(atToken)).toContain('redirect-uri-slash')
  await using atWindow = modern()
  await atWindow.fetch(new Request(loginUrl({ redirect_uri: other, state: 'a' })))
  expect(rulesOf(atWindow)).toEqual(['redirect-uri-slash'])
})

test('refresh-too-early: at three hours, and not after a day', async () => {
  await using platform = tutorialPlatform()
  const token = await getLongLivedToken(platform)
  platform.clock.advance(25 * hour)
  await refresh(platform, token)
  expect(rulesOf(platform)).not.toContain('refresh-too-early')
  platform.clock.advance(3 * hour)
  await refresh(platform, token)
  expect(rulesOf(platform)).toContain('refresh-too-early')
})

test('wrong-secret: the other one of the app, and not a secret of nobody', async () => {
  await using platform = modern()
  await postToken(platform, loginExchange(loginCode(platform), { client_secret: 'f'.repeat(32) }))
  expect(rulesOf(platform)).not.toContain('wrong-secret')
  await postToken(platform, loginExchange(loginCode(platform), { client_secret: app.metaAppSecret }))
  expect(rulesOf(platform)).toContain('wrong-secret')
  await using exchanging = modern()
  await exchangeLong(exchanging, await loginToken(exchanging), { client_secret: app.metaAppSecret })
  expect(rulesOf(exchanging)).toContain('wrong-secret')
})

test('id-rounded: an id of odd last digits as a number writes it, and not an id of nobody', async () => {
  await using mira = await publisher('instagram')
  const rounded = String(Number(mira.account))
  expect(rounded).not.toBe(mira.account)
  await mira.read('/17841408261700000/media')
  await mira.read(`/${mira.account}/media`)
  expect(rulesOf(mira.platform)).not.toContain('id-rounded')
  await mira.read(`/${rounded}/media`)
  expect(rulesOf(mira.platform)).toContain('id-rounded')
})

test('id-of-other-kind: an account where a container belongs, and not an id of nothing', async () => {
  await using mira = await publisher('instagram')
  await mira.post(`/${mira.account}/media_publish`, { creation_id: '17900000000000001' })
  expect(rulesOf(mira.platform)).not.toContain('id-of-other-kind')
  await mira.post(`/${mira.account}/media_publish`, { creation_id: mira.account })
  expect(rulesOf(mira.platform)).toContain('id-of-other-kind')
})

test('id-of-other-kind: what accounts have is asked of a post', async () => {
  await using mira = await publisher('instagram')
  const { data } = (await mira.read(`/${mira.account}/media`)).body
  await mira.read(`/${String(data[0]?.['id'])}/stories`)
  expect(rulesOf(mira.platform)).toContain('id-of-other-kind')
})

test('publish-retried: after an answer that was lost, and not when the status was asked for or the first was refused', async () => {
  await using files = await serveFiles(await usualFiles())
  await using mira = await publisher('instagram')
  const { platform } = mira
  const path = `/${mira.account}/media_publish`
  await mira.post(path, { creation_id: '17900000000000001' })
  await mira.post(path, { creation_id: '17900000000000001' })
  expect(rulesOf(platform)).not.toContain('publish-retried')
  platform.faults.add({ operation: 'POST IGUser/media_publish', error: 'unknown1', done: true })
  const publish = async (): Promise<string> => {
    const { id } = (await mira.post(`/${mira.account}/media`, { image_url: files.url('/a.jpg') })).body
    expect((await mira.post(path, { creation_id: id })).status).toBe(500)
    return id
  }
  const asked = await publish()
  await mira.read(`/${asked}?fields=status_code`)
  await mira.post(path, { creation_id: asked })
  expect(rulesOf(platform)).not.toContain('publish-retried')
  await mira.post(path, { creation_id: await publish() })
  expect(rulesOf(platform)).toContain('publish-retried')
})

test('usage-ignored: calls that go on past 95 %, and not those that stop there', async () => {
  await using platform = facebookPlatform({ limits: { outsideUsers: 0, outsideImpressions: 0 } })
  const { token } = personToken(platform)
  const call = async (count: number): Promise<number> => {
    const { headers } = await facebookGraph(platform, `/me?fields=id&n=${count}&access_token=${token}`)
    return Math.max(...usageHeaders.map((name) => highestUsage(headers.get(name) ?? undefined)))
  }
  let count = 0
  while ((await call(count++)) < 95) expect(count).toBeLessThan(20_000)
  expect(rulesOf(platform)).not.toContain('usage-ignored')
  for (let more = 0; more < 10; more++) await call(count++)
  expect(rulesOf(platform)).toContain('usage-ignored')
})

test('publish-before-finished: while Instagram works on the file, and not afterwards', async () => {
  await using files = await serveFiles(await usualFiles())
  await using mira = await publisher('instagram', { publishing: { processing: { milliseconds: 60_000 } } })
  const { id } = (await mira.post(`/${mira.account}/media`, { image_url: files.url('/a.jpg') })).body
  const publish = { creation_id: id }
  await mira.post(`/${mira.account}/media_publish`, publish)
  const findings = mira.platform.lint().filter(({ rule }) => rule === 'publish-before-finished')
  expect(findings).toHaveLength(1)
  mira.platform.clock.advance(61_000)
  await mira.post(`/${mira.account}/media_publish`, publish)
  expect(mira.platform.lint().find(({ rule }) => rule === 'publish-before-finished')?.requests).toHaveLength(1)
})

test('a usage header is read as its highest per cent', () => {
  expect(highestUsage('{"call_volume":12,"cpu_time":97}')).toBe(97)
  expect(highestUsage('nonsense')).toBe(0)
  expect(highestUsage(undefined)).toBe(0)
})

test('version-ending: within 90 days of its end, and not before', async () => {
  await using platform = modern()
  await graph(platform, '/v25.0/me')
  expect(rulesOf(platform)).toEqual([])
  await graph(platform, '/v21.0/me')
  expect(platform.lint()).toMatchObject([
    { rule: 'version-ending', level: 'advice', evidence: 'v21.0 ends on 2027-01-21' },
  ])
})

test('token-in-query: in an address, and not in a header or where it is a parameter', async () => {
  await using platform = modern()
  const token = await loginToken(platform)
  await exchangeLong(platform, token, { client_secret: instagramLogin.clientSecret })
  await graph(platform, '/me?fields=id', { headers: { authorization: `Bearer ${token}` } })
  expect(rulesOf(platform)).toEqual([])
  await graph(platform, `/me?fields=id&access_token=${token}`)
  expect(rulesOf(platform)).toEqual(['token-in-query'])
})

test('token-in-query: of a refused call too', async () => {
  await using platform = modern()
  const token = await loginToken(platform)
  expect((await graph(platform, `/me?fields=nonsense&access_token=${token}`)).status).toBe(400)
  expect(rulesOf(platform)).toEqual(['token-in-query'])
})

test('state-missing: a window without state, and not one with it', async () => {
  await using platform = modern()
  await platform.fetch(new Request(loginUrl({ state: 'a1' })))
  expect(rulesOf(platform)).toEqual([])
  await platform.fetch(new Request(loginUrl()))
  expect(rulesOf(platform)).toEqual(['state-missing'])
})

test('state-reused: a second code with the same state, and not with another', async () => {
  await using platform = tutorialPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const authorize = async (state: string): Promise<void> => {
    const page = await visitor.get(`https://www.instagram.com/oauth/authorize?${windowQuery({ state })}`)
    expect((await visitor.send(page, { button: 'Authorize' })).status).toBe(303)
  }
  await authorize('one')
  await authorize('two')
  expect(rulesOf(platform)).toEqual([])
  await authorize('one')
  expect(rulesOf(platform)).toEqual(['state-reused'])
})

test('secret-in-browser: a token with an Origin header, also when the address was read before', async () => {
  await using platform = modern()
  const headers = { authorization: `Bearer ${await loginToken(platform)}` }
  await graph(platform, '/me?fields=id', { headers })
  expect(rulesOf(platform)).toEqual([])
  await graph(platform, '/me?fields=id', { headers: { ...headers, origin: 'https://app.example' } })
  expect(rulesOf(platform)).toEqual(['secret-in-browser'])
})

test('scope-unused: a permission that twenty calls did not need', async () => {
  await using platform = modern()
  const headers = { authorization: `Bearer ${await loginToken(platform)}` }
  for (let count = 0; count < 19; count++) await graph(platform, `/me?fields=id&n=${count}`, { headers })
  expect(rulesOf(platform)).toEqual([])
  await graph(platform, '/me?fields=id&n=20', { headers })
  expect(platform.lint()[0]?.evidence).toContain('instagram_business_content_publish')
})

test('findings hold no secret, and no more than five requests each', async () => {
  await using platform = modern()
  const token = await loginToken(platform)
  for (let count = 0; count < 8; count++) await graph(platform, `/me?fields=id&n=${count}&access_token=${token}`)
  await postToken(platform, loginExchange(`${loginCode(platform)}#_`))
  const findings = platform.lint()
  const text = JSON.stringify(findings)
  for (const secret of [token, instagramLogin.clientSecret, app.metaAppSecret]) expect(text).not.toContain(secret)
  expect(findings.find(({ rule }) => rule === 'token-in-query')?.requests).toHaveLength(5)
})

test('the page and the API of the console tell what was found, as text, and forget it', async () => {
  await using platform = modern()
  const origin = 'http://localhost:4000'
  const open = async (): Promise<string> => (await platform.fetch(new Request(`${origin}/console/lint`))).text()
  expect(await open()).toContain('No mistakes found')
  const address = 'https://graph.instagram.com/%3Cscript%3Ealert(1)%3C%2Fscript%3E/me?access_token=x&redirect_uri=<b>'
  await platform.fetch(new Request(address, { headers: { origin: 'https://<i>.example' } }))
  await graph(platform, '/v21.0/<img src=x onerror=1>/me')
  const page = await open()
  expect(page).toContain('secret-in-browser')
  expect(page).not.toMatch(/<script>alert|<img src=x|<i>\.example/)
  const api = `${origin}/console/api/v1/lint`
  const read = async (): Promise<{ rule: string; at: string }[]> =>
    ((await (await platform.fetch(new Request(api))).json()) as { findings: { rule: string; at: string }[] }).findings
  expect((await read()).map(({ rule }) => rule)).toContain('secret-in-browser')
  await platform.fetch(new Request(api, { method: 'DELETE' }))
  expect(await read()).toEqual([])
})
