import type { AppMode, AppType, InviteState, Role, ScopeName, VersionName } from '@darkroom/contract'
import type { z } from 'zod'
import type { FacebookSettings } from '../../world/records/facebook-settings.ts'
import { mostDomains } from '../../world/text-rules/app-domains.ts'
import { redirectUriLimit } from '../../world/text-rules/redirect-uri.ts'
import type { AppEntry, ConfigurationEntry, FacebookLoginEntry, InstagramProductEntry } from '../file.ts'
import { entry, list, maybe, named, type ShapeOf, text, yesOrNo } from './schema-parts.ts'

const product = {
  redirect_uris: list(text('redirectUri'), { items: redirectUriLimit, rule: 'redirectUriCount' }),
  deauthorize_url: maybe(text('callbackUrlOrEmpty')),
  data_deletion_url: maybe(text('callbackUrlOrEmpty')),
}

const instagramProduct = {
  instagram_app_id: maybe(text('idOrEmpty')),
  instagram_app_secret: maybe(text('secret')),
  display_name: maybe(text('appName')),
  ...product,
} satisfies ShapeOf<InstagramProductEntry>

const settings = {
  client_oauth_login: maybe(yesOrNo),
  web_oauth_login: maybe(yesOrNo),
  enforce_https: maybe(yesOrNo),
  embedded_browser_oauth_login: maybe(yesOrNo),
  strict_mode: maybe(yesOrNo),
  javascript_sdk: maybe(yesOrNo),
} satisfies ShapeOf<FacebookSettings>

const configuration = {
  name: text('configurationName'),
  id: maybe(text('id')),
  token_type: maybe(text<NonNullable<ConfigurationEntry['tokenType']>>('configurationToken')),
  scopes: list(text<ScopeName>('scope')),
  expires: maybe(yesOrNo),
} satisfies ShapeOf<ConfigurationEntry>

const facebookLogin = {
  ...product,
  settings: maybe(entry(settings)),
  configurations: maybe(list(entry(configuration))),
} satisfies ShapeOf<FacebookLoginEntry>

const app = {
  name: text('appName'),
  id: maybe(text('id')),
  secret: maybe(text('secret')),
  type: maybe(text<AppType>('appType')),
  creation: maybe(text<NonNullable<AppEntry['creation']>>('creation')),
  mode: maybe(text<AppMode>('appMode')),
  contact_email: maybe(text('emailOrEmpty')),
  website_url: maybe(text('pageUrlOrEmpty')),
  privacy_policy_url: maybe(text('pageUrlOrEmpty')),
  business_verified: maybe(yesOrNo),
  require_app_secret: maybe(yesOrNo),
  client_token: maybe(text('secret')),
  app_domains: maybe(list(text('domain'), { items: mostDomains, rule: 'domainCount' })),
  terms_url: maybe(text('pageUrlOrEmpty')),
  deletion_instructions_url: maybe(text('pageUrlOrEmpty')),
  api_version: maybe(text<VersionName>('version')),
  role_api_version: maybe(text<VersionName>('version')),
  roles: maybe(named<Role>('role')),
  instagram_testers: maybe(named<InviteState>('inviteState')),
  advanced_access: maybe(list(text<ScopeName>('scope'))),
  basic_display: maybe(entry(instagramProduct)),
  instagram_login: maybe(entry(instagramProduct)),
  facebook_login: maybe(entry(facebookLogin)),
} satisfies ShapeOf<AppEntry>

/** An app as the text says it. */
export const appSchema: z.ZodType<AppEntry> = entry(app)

/** The keys of an app and of what is in it, by where they stand. */
export const appKeys: Readonly<Record<string, object>> = {
  apps: app,
  'apps.basic_display': instagramProduct,
  'apps.instagram_login': instagramProduct,
  'apps.facebook_login': facebookLogin,
  'apps.facebook_login.settings': settings,
  'apps.facebook_login.configurations': configuration,
}
