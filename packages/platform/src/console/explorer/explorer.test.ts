import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform } from '../../index.ts'
import { splitFields } from './asked.ts'
import { explorable, searchExplorable } from './catalogue.ts'
import { askExplorer, openPage, origin } from './testing/ask-explorer.ts'

test('a call is made with a token of the person, and is logged like any other', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const [app] = (
    (await (await platform.fetch(new Request(`${origin}/console/api/v1/explorer`))).json()) as {
      apps: { app: string; login: string }[]
    }
  ).apps.filter(({ login }) => login === 'instagram')
  const { status, body } = await askExplorer(platform, {
    operation: 'GET IGUser',
    app: app?.app,
    who: 'mira.prints',
    fields: 'username',
  })
  expect([status, body['status'], body['account']]).toEqual([201, 200, 'mira.prints'])
  expect(body['answer']).toMatchObject({ text: expect.stringContaining('"username":"mira.prints"') })
  expect(await openPage(platform, '/console/requests')).toContain('graph.instagram.com/v26.0/me')
  expect(JSON.stringify(body)).not.toMatch(/IGAA/)
})

test('a request of the log fills the form without the secrets that it held', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const secret = '91d4e7b06c2f4a3895f1c08be27a6d53'
  const sent = { object: 'instagram', callback_url: 'https://localhost/hooks', fields: 'comments' }
  const secrets = { verify_token: 'a-verify-token', access_token: `1284605937421856|${secret}` }
  const noted = { note: `me?access_token=${secret}` }
  const body = new URLSearchParams({ ...sent, ...secrets, ...noted })
  const url = 'https://graph.facebook.com/v25.0/1284605937421856/subscriptions'
  await platform.fetch(new Request(url, { method: 'POST', body }))
  const page = await openPage(platform, '/console/explorer/?request=1')
  expect(page).toContain('https://localhost/hooks')
  for (const text of ['a-verify-token', secret]) expect(page).not.toContain(text)
})

test('with send false, a call is written as commands and not made', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const { status, body } = await askExplorer(platform, {
    operation: 'POST IGMedia/comments',
    who: 'mira.prints',
    id: '17900000000000011',
    version: 'v25.0',
    parameters: { message: "It's nice" },
    send: false,
  })
  expect(status).toBe(200)
  expect(body).toEqual({
    method: 'POST',
    url: 'https://graph.instagram.com/v25.0/17900000000000011/comments',
    curl: `curl -sS 'http://localhost:4000/graph.instagram.com/v25.0/17900000000000011/comments' \\\n  -X POST \\\n  -H 'authorization: Bearer '"$ACCESS_TOKEN" \\\n  --data-urlencode 'message=It'\\''s nice'`,
    client: expect.stringContaining(
      `node<'IGMedia'>('17900000000000011').post('comments', { message: 'It\\'s nice' })`,
    ),
  })
  expect(platform.explanations()).toEqual([])
  expect(await openPage(platform, '/console/requests')).toContain('No requests yet')
})

test('what only stands among fields is asked for there', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const { body } = await askExplorer(platform, {
    operation: 'GET IGUser/business_discovery',
    id: '1',
    version: '',
    parameters: { username: 'ana.bakes' },
    fields: 'followers_count,media{caption}',
    send: false,
  })
  expect(decodeURIComponent(String(body['url']))).toBe(
    'https://graph.facebook.com/1?fields=business_discovery.username(ana.bakes){followers_count,media{caption}}',
  )
})

test('wrong values are sent as they are, and the refusal is explained', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const { status, body } = await askExplorer(platform, {
    operation: 'GET IGUser',
    who: 'mira.prints',
    fields: 'nothing_like_it',
  })
  expect([status, body['status']]).toEqual([201, 400])
  expect(body['why']).toMatchObject({ received: expect.stringContaining('nothing_like_it') })
})

test.each<[string, unknown, number, RegExp]>([
  ['an unknown operation', { operation: 'GET Rockets' }, 422, /^operation: expected an operation's name/],
  ['no operation', {}, 422, /^operation: expected/],
  ['an unknown key', { operation: 'GET IGUser', scope: 'all' }, 422, /no key scope/],
  ['a parameter that is no text', { operation: 'GET IGUser', parameters: { limit: 3 } }, 422, /^parameters: expected/],
  ['an unknown app', { operation: 'GET IGUser', app: '1' }, 422, /no app 1/],
  ['somebody unknown', { operation: 'GET IGUser', who: 'nobody.here' }, 409, /No account here is named nobody\.here/],
  ['no JSON', '{"operation"', 400, /no JSON/],
])('%s is answered plainly', async (_, body, status, message) => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const answer = await askExplorer(platform, body)
  expect(answer.status).toBe(status)
  expect(answer.body.error?.message).toMatch(message)
  expect(answer.body.error?.fix).toBeTruthy()
})

test('a body that no file explains is not read', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const headers = { 'content-type': 'application/json', 'content-length': String(2 ** 28) }
  const body = new ReadableStream(
    {
      pull: () => {
        throw new Error('It was read.')
      },
    },
    { highWaterMark: 0 },
  )
  const sent = { method: 'POST', headers, body, duplex: 'half' }
  const answer = await platform.fetch(new Request(`${origin}/console/api/v1/explorer`, sent))
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ error: { message: 'The body is larger than 135 MiB.' } })
})

test('a token that is none is sent and refused, whatever is in it', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  for (const token of ['x', 'ünïcode\r\nx-more: 1', ' ', 'y'.repeat(10_000)]) {
    const { status, body } = await askExplorer(platform, { operation: 'GET IGUser', token })
    expect([status, body['status']]).toEqual([201, 400])
  }
})

test('every operation can be built, opened and found by its name, for every login that has it', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  for (const { name, summary } of explorable) {
    expect((await askExplorer(platform, { operation: name, send: false })).status, name).toBe(200)
    expect(await openPage(platform, `/console/explorer/?${new URLSearchParams({ operation: name })}`), name).toContain(
      'The call',
    )
    expect(searchExplorable(summary).map((each) => each.name)).toContain(name)
  }
}, 60_000)

test('values of an address stand in the page as text', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const evil = '"><script>alert(1)</script>'
  for (const name of [
    'operation',
    'q',
    'who',
    'id',
    'version',
    'p.limit',
    'p.<b>',
    'more',
    'f.<b>',
    'app',
    'request',
  ]) {
    const query = new URLSearchParams({ operation: 'GET IGUser/media', [name]: evil })
    expect(await openPage(platform, `/console/explorer/?${query}`), name).not.toContain('<script>alert')
  }
})

test('fields are divided at commas outside of brackets, and lose none of their letters', () => {
  expect(splitFields('id, media.limit(2){id,caption} ,insights.metric(reach,views)')).toEqual([
    'id',
    'media.limit(2){id,caption}',
    'insights.metric(reach,views)',
  ])
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z_]{1,8}(\{[a-z,]{0,8}\})?$/)), (parts) => {
      expect(splitFields(parts.join(','))).toEqual(parts)
    }),
  )
})

test('the page of a form without its token is refused', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const response = await platform.fetch(
    new Request(`${origin}/console/explorer/`, {
      method: 'POST',
      body: new URLSearchParams({ operation: 'GET IGUser' }),
    }),
  )
  expect(response.status).toBe(403)
  expect(await openPage(platform, '/console/requests')).toContain('No requests yet')
})
