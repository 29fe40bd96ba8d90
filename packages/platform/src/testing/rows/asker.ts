import type { Login } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { listMedia } from '../../world/records/media/media.ts'
import { facebookGraph, facebookPlatform, personToken, usualScopes } from '../facebook.ts'
import { loginToken } from '../instagram-login.ts'
import { enrich, type RichAccount } from '../rich-account.ts'
import { getToken, graph, tutorialPlatform } from '../tutorial.ts'

const today = '2026-11-01'

/** Somebody with a good token of a login. */
export interface Asker extends AsyncDisposable {
  readonly platform: Platform
  readonly login: Login
  /** The account of the token, under the id that every host knows. */
  readonly account: string
  /** One of its media. */
  readonly media: string
  /** Gives the account media of every kind, with comments, likes and tags. */
  readonly rich: () => RichAccount
  /** Asks with the token. */
  readonly ask: (path: string, method?: string) => Promise<Response>
}

/**
 * @param login By which the token was given.
 * @param change What becomes of each request to the platform, counted from 1, before it is answered.
 */
export async function createAsker(
  login: Login,
  change?: (request: Request, count: number, platform: Platform) => Request,
): Promise<Asker> {
  const made =
    login === 'facebook'
      ? facebookPlatform({ fetch: answerChallenge })
      : tutorialPlatform(login === 'instagram' ? { asOf: today } : {})
  let count = 0
  const platform =
    change === undefined ? made : { ...made, fetch: (request: Request) => made.fetch(change(request, ++count, made)) }
  const token = await tokenOf(platform, login)
  const username = login === 'basic-display' ? 'jayposiris' : 'mira.prints'
  const account = findAccountByUsername(platform.world, username)?.id ?? ''
  const send = login === 'facebook' ? facebookGraph : graph
  return {
    platform,
    login,
    account,
    media: listMedia(platform.world, account)[0]?.id ?? '',
    rich: () => enrich(platform, account),
    ask: (path, method = 'GET') =>
      send(platform, `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`, { method }),
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }
}

/** What comments, likes and deletions need beside the usual. */
const writing = ['instagram_manage_comments', 'instagram_manage_engagement', 'instagram_manage_contents'] as const

async function tokenOf(platform: Platform, login: Login): Promise<string> {
  if (login === 'facebook') return personToken(platform, { scopes: [...usualScopes, ...writing] }).token
  return login === 'instagram' ? loginToken(platform) : (await getToken(platform)).token
}

/** An app's server that answers the challenge of a handshake. */
async function answerChallenge(url: string): Promise<Response> {
  return new Response(new URL(url).searchParams.get('hub.challenge'))
}
