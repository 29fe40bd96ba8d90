import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../platform.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { findPersonByEmail } from '../world/records/people.ts'
import { startSession } from '../world/records/tokens/sessions.ts'
import type { Site } from '../world/store/schema.ts'

const visitor = 'darkroom_visitor=planted'

/** Sites, the page of theirs that has a form for everybody, and one that only signing in shows. */
const sites = [
  ['https://www.instagram.com', '/accounts/login/', '/accounts/edit/', 'instagram'],
  ['https://www.facebook.com', '/login/', '/', 'facebook'],
  ['https://developers.facebook.com', '/login/', '/apps/creation/', 'facebook'],
] as const

function sessionOf(platform: Platform, site: Site, which: 'first' | 'second'): string {
  const { world } = platform
  const account = findAccountByUsername(world, which === 'first' ? 'jayposiris' : 'ana.bakes')
  const person = findPersonByEmail(world, which === 'first' ? 'dana@darkroom.test' : 'kim@darkroom.test')
  const secret = startSession(world, site, (site === 'instagram' ? account?.id : person?.id) ?? '')
  return `darkroom_${site}=${secret}`
}

async function tokenOn(platform: Platform, url: string, cookie: string): Promise<string> {
  const page = await platform.fetch(new Request(url, { headers: { cookie }, redirect: 'manual' }))
  const token = /name="form_token" value="([^"]+)"/.exec(await page.text())?.[1]
  if (token === undefined) throw new Error(`No form at ${url}, status ${page.status}.`)
  return token
}

describe.each(sites)('a form on %s', (origin, openPage, ownPage, site) => {
  test('is taken in the session it was shown in, and in no other', async () => {
    await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
    const cookies = {
      nobody: visitor,
      first: `${visitor}; ${sessionOf(platform, site, 'first')}`,
      second: `${visitor}; ${sessionOf(platform, site, 'second')}`,
    }
    const tokens = {
      nobody: await tokenOn(platform, origin + openPage, cookies.nobody),
      first: await tokenOn(platform, origin + ownPage, cookies.first),
      second: await tokenOn(platform, origin + ownPage, cookies.second),
    }
    const send = async (cookie: string, form_token: string): Promise<boolean> => {
      const body = new URLSearchParams({ form_token })
      const answer = await platform.fetch(
        new Request(`${origin}/nowhere`, { method: 'POST', headers: { cookie }, body }),
      )
      return !(await answer.text()).includes('out of date')
    }
    for (const [shownTo, token] of Object.entries(tokens)) {
      for (const [sentBy, cookie] of Object.entries(cookies)) {
        expect([shownTo, sentBy, await send(cookie, token)]).toEqual([shownTo, sentBy, shownTo === sentBy])
      }
    }
    expect(await send(cookies.first.replace('planted', 'other'), tokens.first)).toBe(false)
    expect(await send(cookies.first, '')).toBe(false)
  })
})
