import type { Login } from '@darkroom/contract'
import { type BasicDisplayApp, createInstagram as createBasicDisplay } from './basic-display/create.ts'
import { invalidOption } from './errors/option-error.ts'
import { createInstagram as createFacebook, type FacebookApp, type NativeApp } from './facebook/create.ts'
import { createInstagram as createInstagramLogin, type InstagramApp } from './instagram/create.ts'
import type { AnyOptions, NativeOptions, Options } from './options.ts'

/** The kinds of app, by login. */
export interface Apps {
  'basic-display': BasicDisplayApp
  instagram: InstagramApp
  facebook: FacebookApp
}

/**
 * Creates an app with one of the three logins. If your program uses only one, import it from
 * `@darkroom/client/instagram`, `/facebook` or `/basic-display`, which do not load the others.
 *
 * @throws OptionError if an option is wrong.
 * @example
 * import { createInstagram } from '@darkroom/client'
 * const answers: Record<string, string> = {
 *   '/oauth/access_token': '{"access_token": "IGAAshort", "user_id": 27640875392278831, "permissions": ["instagram_business_basic"]}',
 *   '/access_token': '{"access_token":"IGAAlong","token_type":"bearer","expires_in":5183944}',
 *   '/v25.0/me': '{"id":"27640875392278831","user_id":"17841405793187218","username":"jayposiris","media_count":3}',
 * }
 * const fetch = async (request: Request) => new Response(answers[new URL(request.url).pathname])
 * const instagram = createInstagram({
 *   login: 'instagram',
 *   appId: '990602627938098',
 *   appSecret: 'app secret',
 *   redirectUri: 'https://app.example/auth',
 *   scopes: ['instagram_business_basic'],
 *   fetch,
 * })
 * const { state } = await instagram.authorizationUrl() // keep `state` in the browser's session
 * const redirectUrl = `https://app.example/auth?code=AQexample&state=${state}#_`
 * const token = await instagram.completeSignIn(redirectUrl, { state }) // code, short-lived, long-lived, in one call
 * const me = await instagram.as(token).me({ fields: ['user_id', 'username', 'media_count'] })
 * [me.username, me.media_count] // => ['jayposiris', 3]
 */
export function createInstagram(options: NativeOptions & { readonly login: 'facebook' }): NativeApp
export function createInstagram<L extends Login>(options: Options<L> & { readonly login: L }): Apps[L]
export function createInstagram<L extends Login>(options: AnyOptions & { readonly login: L }): Apps[L] {
  const login = (options as { login: L } | null)?.login as L
  if (!Object.hasOwn(creators, login)) throw invalidOption('login', `one of ${Object.keys(creators).join(', ')}`, login)
  const create = creators[login] as (options: AnyOptions) => unknown
  return create(options) as Apps[L]
}

const creators: Readonly<Record<Login, unknown>> = {
  'basic-display': createBasicDisplay,
  instagram: createInstagramLogin,
  facebook: createFacebook,
}
