import { facebookErrors, scopesOf } from '@darkroom/contract'
import { expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { createDice, type Dice } from '../testing/dice.ts'
import {
  appTokenText,
  facebookDialogCode,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
} from '../testing/facebook.ts'
import { isServed } from '../testing/is-served.ts'
import { nastyValues } from '../testing/nasty-values.ts'
import { enrich, richIds } from '../testing/rich-account.ts'

const edges = [
  'accounts',
  'permissions',
  'permissions/email',
  'media',
  'stories',
  'tags',
  'live_media',
  'likes',
  'mentions',
  'comments',
  'replies',
  'children',
  'collaborators',
  'poll_attachment',
  'oauth/access_token',
  '1/2',
]
const fields = [
  'id,name,email',
  'accounts.limit(1){access_token,instagram_business_account{id,username,ig_id}},permissions',
  'instagram_business_account{username},connected_instagram_account,access_token,tasks',
  'id,ig_id,username,media_count',
  'accounts{accounts{id}}',
  'media.limit(2).as(m){comments{from,replies{text}},children{media_url},like_count,owner{id}}',
  'a{b{c{d}}}',
  '["id","name"]',
]
const grantTypes = ['authorization_code', 'fb_exchange_token', 'client_credentials']

/** Parameters, each fitting or far from it. */
function pairs(dice: Dice, tokens: readonly string[], codes: readonly string[]): [string, string][] {
  const ids = [...Object.values(onFacebook), ...Object.values(pagesApp), ...Object.values(richIds).flat(), 'me']
  const fitting: Readonly<Record<string, readonly string[]>> = {
    access_token: tokens,
    input_token: tokens,
    fb_exchange_token: tokens,
    appsecret_proof: ['0'],
    appsecret_time: ['1793491200'],
    fields,
    ids: [ids.join(','), dice.pick(ids)],
    limit: ['1', '2', '500'],
    after: ['MTA0OTI4MzcxNjUwMjgz'],
    before: ['MTA5MDAwMDAwMDAwMDA3'],
    method: ['get', 'post', 'delete', 'DELETE', 'x'],
    grant_type: grantTypes,
    client_id: [pagesApp.id, pagesApp.otherId],
    client_secret: [pagesApp.secret],
    redirect_uri: [pagesApp.redirectUri],
    code: codes,
  }
  const names = Object.keys(fitting)
  const random = dice.many(6, (): [string, string] => {
    const name = dice.odds(15) ? dice.pick(nastyValues) : dice.pick(names)
    return [name, dice.odds(4) ? dice.pick(nastyValues) : dice.pick(fitting[name] ?? [''])]
  })
  return dice.odds(6) ? random : [['access_token', dice.pick(tokens)], ...random]
}

function randomFacebookRequest(dice: Dice, tokens: readonly string[], codes: readonly string[]): Request {
  const wild = (): string => encodeURIComponent(dice.pick(nastyValues).toWellFormed())
  const version = dice.pick(['', '', '/v25.0', '/v8.0', '/v99.0', `/${wild()}`])
  const node = dice.pick([
    '/me',
    '/me',
    `/${dice.pick(Object.values(onFacebook))}`,
    `/${dice.pick(Object.values(richIds).flat())}`,
    `/${dice.pick(Object.values(richIds).flat())}`,
    '/oauth',
    '/debug_token',
    '',
    `/${wild()}`,
  ])
  const path = `${version}${node}${dice.odds(2) ? '' : `/${dice.odds(8) ? wild() : dice.pick(edges)}`}`
  const parameters = new URLSearchParams(pairs(dice, tokens, codes))
  const method = dice.pick(['GET', 'GET', 'GET', 'POST', 'DELETE', 'PUT', 'HEAD', 'OPTIONS'])
  const headers = dice.odds(5)
    ? {
        authorization: dice.pick([
          `Bearer ${dice.pick(tokens)}`,
          'Basic !!',
          'Basic OjpAJQ==',
          'OAuth',
          'Basic JWZmOiVmZg==',
        ]),
      }
    : {}
  if (method === 'GET' || method === 'HEAD' || dice.odds(2)) {
    return new Request(`https://graph.facebook.com${path}?${parameters}`, { method, headers })
  }
  const body = dice.odds(2) ? parameters : JSON.stringify(Object.fromEntries(parameters))
  const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
  return new Request(`https://graph.facebook.com${path}`, { method, headers: { ...headers, ...type }, body })
}

async function tokensOf(platform: Platform): Promise<string[]> {
  const scopes = scopesOf('facebook').map(({ name }) => name)
  const [short, long] = [personToken(platform), personToken(platform, { scopes }, 'longLived')]
  const kim = personToken(platform, { email: 'kim@darkroom.test' })
  const other = personToken(platform, { appId: pagesApp.otherId })
  const page = await pageTokenOf(platform, onFacebook.miraPage, long.token)
  return [short.token, long.token, kim.token, other.token, page, appTokenText, `${appTokenText}x`, 'EAAx']
}

test.each(['five', 'six', 'seven'])(
  'whatever graph.facebook.com is asked, it answers in its own words: six hundred requests, seed %s',
  async (seed) => {
    const dice = createDice(seed)
    const faults: unknown[] = []
    await using platform = facebookPlatform({ seed, onFault: (fault) => faults.push(fault) })
    enrich(platform, onFacebook.mira)
    let tokens = await tokensOf(platform)
    const known = new Set(Object.values(facebookErrors).map(({ code }) => code))
    let passed = 0
    for (let count = 0; count < 600; count++) {
      // Revoking is among the requests: now and then everybody agrees again.
      if (count % 50 === 0) tokens = await tokensOf(platform)
      const request = randomFacebookRequest(dice, tokens, [facebookDialogCode(platform)])
      const line = `request ${count}: ${request.method} ${request.url.slice(0, 400)}`
      const answer = await platform.fetch(request)
      expect(faults, line).toEqual([])
      expect(isServed(answer), line).toBe(true)
      const text = await answer.text()
      if (answer.ok) passed++
      else if (text !== '' && answer.status !== 501)
        expect(known, line).toContain((JSON.parse(text) as { error: { code: number } }).error.code)
    }
    expect(passed, 'requests that came through').toBeGreaterThan(60)
  },
)
