import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import { issueAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'

const origin = 'http://localhost:4000'
const redirectUri = `${origin}/console/callback/`
const url = `https://api.instagram.com/oauth/authorize?client_id=684477648739411&redirect_uri=${redirectUri}&scope=user_profile&response_type=code&state=s1`
const secret = 'eb8c7d2f60a94b1c93be5a3c6f17d024'

async function open(platform: Platform, address: string): Promise<string> {
  const response = await platform.fetch(new Request(address))
  expect(response.status).toBe(200)
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  return response.text()
}

function codeOf(location: string): string {
  return new URL(location).searchParams.get('code') ?? ''
}

test("shows the code, and the next command with the app's ids, its secret behind a disclosure", async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const location = platform.authorize({ url, username: 'jayposiris' })
  const text = await open(platform, location)
  expect(text).toContain(`<code>${codeOf(location)}</code>`)
  expect(text).toContain('<code>s1</code>')
  expect(text).toContain('http://localhost:4000/api.instagram.com/oauth/access_token')
  expect(text).toContain('https://api.instagram.com/oauth/access_token')
  expect(text).toContain(`-F redirect_uri=${redirectUri}`)
  expect(text).toContain(secret)
  expect(text.replace(/<details class="fold">.*?<\/details>/gs, '')).not.toContain(secret)
})

test('works without the slash at the end too, and looking does not redeem the code', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const location = platform.authorize({ url, username: 'jayposiris' }).replace('/callback/', '/callback')
  await open(platform, location)
  expect(await open(platform, location)).toContain(secret)
})

test('a code that was exchanged is said to be used', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const location = platform.authorize({ url, username: 'jayposiris' })
  const form = {
    client_id: '684477648739411',
    client_secret: secret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code: codeOf(location),
  }
  const exchange = new Request('https://api.instagram.com/oauth/access_token', {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  expect((await platform.fetch(exchange)).status).toBe(200)
  const text = await open(platform, location)
  expect(text).toContain('exchanged already')
  expect(text).not.toContain(secret)
})

test('a code older than an hour is said to be over', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const location = platform.authorize({ url, username: 'jayposiris' })
  platform.clock.advance(3_600_000)
  expect(await open(platform, location)).toContain('hour is over')
})

test.each([
  ['AQnobody', 'Nobody here gave out this code'],
  ['AQnobody%23_', 'ends in a fragment'],
  ['@/etc/passwd', 'Nobody here gave out this code'],
  ['', 'Nobody here gave out this code'],
])('an unknown code %s gets no command to paste', async (code, problem) => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const text = await open(platform, `${redirectUri}?code=${code}`)
  expect(text).toContain(problem)
  expect(text).not.toContain('curl')
})

test('a refusal is shown as it came, as text', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const cancelled = await open(platform, platform.authorize({ url, username: 'jayposiris', cancel: true }))
  expect(cancelled).toContain('<code>user_denied</code>')
  expect(await open(platform, `${redirectUri}?error=%3Cb%3E`)).toContain('&lt;b&gt;')
})

test("the commands are those of the code's login", async () => {
  await using platform = createPlatform({ asOf: '2025-02-01' })
  const { world } = platform
  const account = findAccountByUsername(world, 'mira.prints')?.id ?? ''
  const person = findPersonByEmail(world, 'kim@darkroom.test')?.id ?? ''
  const keys = [
    [{ appId: '358205879134926', login: 'instagram', subjectId: account }, '/api.instagram.com/oauth/access_token'],
    [
      { appId: '1284605937421856', login: 'facebook', subjectId: person },
      '/graph.facebook.com/v22.0/oauth/access_token',
    ],
  ] as const
  for (const [key, address] of keys) {
    const code = issueAuthorizationCode(world, saveGrant(world, key, { scopes: [] }), redirectUri)
    const text = await open(platform, `${redirectUri}?code=${code}`)
    expect(text).toContain(`http://localhost:4000${address}`)
    expect(text).toContain(`https:/${address}`)
  }
})

test('a code of Facebook Login is over after its ten minutes', async () => {
  await using platform = createPlatform({ asOf: '2025-02-01' })
  const { world } = platform
  const subjectId = findPersonByEmail(world, 'kim@darkroom.test')?.id ?? ''
  const grant = saveGrant(world, { appId: '1284605937421856', login: 'facebook', subjectId }, { scopes: [] })
  const code = issueAuthorizationCode(world, grant, redirectUri)
  platform.clock.advance(600_000)
  expect(await open(platform, `${redirectUri}?code=${code}`)).toContain('10 minutes are over')
})

test('a token behind # is out of its sight, and it says so', async () => {
  await using platform = createPlatform()
  expect(await open(platform, redirectUri)).toContain('location.hash')
})

test('without parameters it says what it is for', async () => {
  await using platform = createPlatform()
  expect(await open(platform, redirectUri)).toContain('acts as an app’s redirect URI')
})
