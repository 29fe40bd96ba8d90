import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'

const origin = 'http://localhost:4000'
const redirectUri = `${origin}/console/callback/`
const path = `/oauth/authorize?client_id=684477648739411&redirect_uri=${redirectUri}&scope=user_profile,user_media&response_type=code&state=s1`
const url = `https://api.instagram.com${path}`
const dialog = `https://www.facebook.com/v19.0/dialog/oauth?client_id=1284605937421856&redirect_uri=${redirectUri}&scope=pages_show_list,email`

async function authorize(
  platform: Platform,
  body: unknown,
): Promise<{ status: number; answer: unknown; headers: Headers }> {
  const response = await platform.fetch(
    new Request(`${origin}/console/api/v1/authorize`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return { status: response.status, answer: await response.json(), headers: response.headers }
}

test.each([url, `https://www.instagram.com${path}`, `${origin}/api.instagram.com${path}`])(
  'answers the window %s and says where the person is sent',
  async (address) => {
    await using platform = createPlatform({ asOf: '2024-11-01' })
    const { status, answer } = await authorize(platform, { url: address, username: 'jayposiris' })
    expect(status).toBe(200)
    expect(answer).toEqual({
      location: expect.stringMatching(/^http:\/\/localhost:4000\/console\/callback\/\?code=AQ[\w-]+&state=s1#_$/),
    })
  },
)

test('answers the Login dialog, with Pages to choose and permissions to decline', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const body = { url: dialog, username: 'dana@darkroom.test', pages: ['Ana Bakes'], decline: ['email'] }
  const { status, answer } = await authorize(platform, body)
  expect(status).toBe(200)
  expect(answer).toEqual({ location: expect.stringMatching(/\/console\/callback\/\?code=AQ[\w-]+#_=_$/) })
})

test('cancels as a person would', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { answer } = await authorize(platform, { url, username: 'jayposiris', cancel: true, decline: [] })
  expect(answer).toEqual({ location: expect.stringContaining('error=access_denied&error_reason=user_denied') })
})

test("the window's refusal is told in Instagram's words, with the reason and its page", async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { status, answer, headers } = await authorize(platform, { url, username: 'lee.wanders' })
  expect(status).toBe(400)
  expect(answer).toEqual({
    error: { message: expect.stringContaining('Insufficient'), code: 400 },
    explanation: {
      rule: 'authorization/window/check-tester',
      parameter: 'account',
      received: 'lee.wanders, not invited',
      expected: expect.any(String),
      fix: expect.stringContaining('Instagram Testers'),
    },
    link: `${origin}/console/explanations/1`,
  })
  expect(headers.get('darkroom-explanation')).toBe(`${origin}/console/explanations/1`)
  expect(platform.explanations()[0]?.request).toBe('POST api.instagram.com/oauth/authorize')
})

test.each([
  [{ url: 'https://example.com/', username: 'jayposiris' }, 'url'],
  [{ url: 'https://graph.instagram.com/oauth/authorize', username: 'jayposiris' }, 'url'],
  [{ url: '', username: 'jayposiris' }, 'url'],
  [{ url, username: 'nobody' }, 'username'],
  [{ url }, 'username'],
  [{ username: 'jayposiris' }, 'url'],
  [{ url, username: 7 }, 'username'],
  [{ url, username: 'jayposiris', decline: 'user_media' }, 'decline'],
  [{ url, username: 'jayposiris', decline: [1] }, 'decline'],
  [{ url, username: 'jayposiris', cancel: 'yes' }, 'cancel'],
  [{ url, username: 'jayposiris', pages: ['Ana Bakes'] }, 'pages'],
  [{ url: dialog, username: 'dana@darkroom.test', pages: ['Nowhere'] }, 'pages'],
  [{ url: dialog, username: 'dana@darkroom.test', pages: 'Ana Bakes' }, 'pages'],
  [{ url: dialog, username: 'dana@darkroom.test', decline: ['public_profile'] }, 'decline'],
  [{ url: dialog, username: 'jayposiris' }, 'username'],
  [{ url, username: 'jayposiris', user: 'x' }, 'user'],
])('%j cannot be answered: %s', async (body, parameter) => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { status, answer } = await authorize(platform, body)
  expect(status).toBe(422)
  expect(answer).toMatchObject({ error: { parameter, message: expect.any(String), fix: expect.any(String) } })
})
