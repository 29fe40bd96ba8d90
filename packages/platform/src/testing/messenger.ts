import type { Login } from '@darkroom/contract'
import type { Context } from '../call.ts'
import { sendMessage } from '../interactions/messages/send-message.ts'
import type { Platform, PlatformOptions } from '../platform.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { saveGrant } from '../world/records/grants.ts'
import { igScopedId } from '../world/records/ig-scoped-ids.ts'
import type { MessageContent } from '../world/records/messages/content.ts'
import type { Message } from '../world/records/messages/messages.ts'
import { issueAccessToken } from '../world/records/tokens/access-tokens.ts'
import { facebookPlatform, onFacebook, pagesApp, pageTokenOf, personToken, usualScopes } from './facebook.ts'
import { app, tutorialPlatform } from './tutorial.ts'

/** What Instagram Login grants for messages. */
export const messageScopes = ['instagram_business_basic', 'instagram_business_manage_messages'] as const

/** What Facebook Login grants for them. */
export const pageMessageScopes = [...usualScopes, 'instagram_manage_messages', 'pages_manage_metadata'] as const

/** An account that writes by the API, and a person who writes by hand. */
export interface Messenger extends AsyncDisposable {
  readonly platform: Platform
  readonly login: 'instagram' | 'facebook'
  readonly context: Context
  /** The account: mira.prints. */
  readonly account: string
  /** The node that messages are asked of: the account itself, or its Page. */
  readonly node: string
  /** The person: jayposiris, and how the account knows them. */
  readonly person: string
  readonly personId: string
  readonly appId: string
  /** The person writes. */
  readonly hear: (text: string, content?: MessageContent) => Message
  /** Asks with the token; a body is sent as JSON. */
  readonly ask: (path: string, method?: string, body?: unknown) => Promise<Response>
  /** The same, of the node, its JSON. */
  readonly read: (path: string, method?: string, body?: unknown) => Promise<Record<string, unknown>>
}

/** @param login By which the token was given. */
export async function createMessenger(login: Login, options: PlatformOptions = {}): Promise<Messenger> {
  const usual = { asOf: '2026-11-01', now: () => 0, ...options }
  return messengerOn(login === 'facebook' ? facebookPlatform(options) : tutorialPlatform(usual), login)
}

/** The same on a platform that is there already. */
export async function messengerOn(platform: Platform, login: Login): Promise<Messenger> {
  const isPage = login === 'facebook'
  const { world } = platform
  const account = findAccountByUsername(world, 'mira.prints')?.id ?? ''
  const person = findAccountByUsername(world, 'jayposiris')?.id ?? ''
  const appId = isPage ? pagesApp.id : app.metaAppId
  const token = await tokenOf(platform, account)
  const host = isPage ? 'graph.facebook.com' : 'graph.instagram.com'
  const context = { world, origin: 'http://localhost:4000' } as Context
  const node = isPage ? onFacebook.miraPage : account
  const ask = (path: string, method = 'GET', body?: unknown): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return platform.fetch(new Request(`https://${host}/v25.0${path}`, init))
  }
  return {
    platform,
    login: isPage ? 'facebook' : 'instagram',
    context,
    account,
    node,
    person,
    personId: igScopedId(world, account, person),
    appId,
    hear: (text, content) => sendMessage(context, { fromId: person, toId: account, text, content, appId: null }),
    ask,
    read: async (path, method, body) =>
      (await (await ask(`/${node}/${path}`, method, body)).json()) as Record<string, unknown>,
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }

  async function tokenOf(platform: Platform, accountId: string): Promise<string> {
    if (isPage)
      return pageTokenOf(
        platform,
        onFacebook.miraPage,
        personToken(platform, { scopes: [...pageMessageScopes] }, 'longLived').token,
      )
    const grant = saveGrant(world, { appId, login: 'instagram', subjectId: accountId }, { scopes: [...messageScopes] })
    return issueAccessToken(world, { grant, kind: 'longLived' })
  }
}
