import type { InstagramSideLogin, ScopeName } from '@darkroom/contract'
import { listAdvancedAccess } from '../../world/records/advanced-access.ts'
import type { App } from '../../world/records/apps.ts'
import { type Configuration, listConfigurations } from '../../world/records/configurations.ts'
import { readFacebookSettings } from '../../world/records/facebook-settings.ts'
import { listInstagramTesters } from '../../world/records/instagram-testers.ts'
import { listRoles } from '../../world/records/people.ts'
import { findProduct, listRedirectUris } from '../../world/records/products.ts'
import type { World } from '../../world/world.ts'
import type { AppEntry, ConfigurationEntry, FacebookLoginEntry, InstagramProductEntry } from '../file.ts'
import { byName, filled, split } from './saved.ts'

/** Reads back an app with all that was set up in it. */
export function saveApp(world: World, app: App): AppEntry {
  const { name, id, secret, type, creation, mode, contactEmail } = app
  const roles = listRoles(world, id).map(({ email, role }) => [email, role] as const)
  const testers = listInstagramTesters(world, id).map(({ username, state }) => [username, state] as const)
  return {
    name,
    id,
    secret,
    type,
    creation: creation === 'type' ? undefined : creation,
    mode,
    contactEmail: contactEmail || undefined,
    websiteUrl: app.hasWebsite === 1 ? (app.websiteUrl ?? '') : undefined,
    privacyPolicyUrl: app.privacyPolicyUrl || undefined,
    businessVerified: app.businessVerified === 1 || undefined,
    requireAppSecret: app.requireAppSecret === 1 || undefined,
    clientToken: app.clientToken || undefined,
    appDomains: filled(split(app.appDomains)),
    termsUrl: app.termsUrl || undefined,
    deletionInstructionsUrl: app.deletionInstructionsUrl || undefined,
    apiVersion: app.apiVersion ?? undefined,
    roleApiVersion: app.roleApiVersion ?? undefined,
    roles: byName(roles),
    instagramTesters: byName(testers),
    advancedAccess: filled(listAdvancedAccess(world, id) as ScopeName[]),
    basicDisplay: saveInstagramProduct(world, id, 'basic-display'),
    instagramLogin: saveInstagramProduct(world, id, 'instagram'),
    facebookLogin: saveFacebookLogin(world, id),
  }
}

function saveInstagramProduct(
  world: World,
  appId: string,
  login: InstagramSideLogin,
): InstagramProductEntry | undefined {
  const product = findProduct(world, appId, login)
  return (
    product && {
      instagramAppId: product.clientId ?? '',
      instagramAppSecret: product.clientSecret ?? undefined,
      displayName: product.displayName,
      redirectUris: listRedirectUris(world, appId, login),
      deauthorizeUrl: product.deauthorizeUrl || undefined,
      dataDeletionUrl: product.dataDeletionUrl || undefined,
    }
  )
}

function saveFacebookLogin(world: World, appId: string): FacebookLoginEntry | undefined {
  const product = findProduct(world, appId, 'facebook')
  return (
    product && {
      redirectUris: listRedirectUris(world, appId, 'facebook'),
      deauthorizeUrl: product.deauthorizeUrl || undefined,
      dataDeletionUrl: product.dataDeletionUrl || undefined,
      settings: { ...readFacebookSettings(product) },
      configurations: filled(listConfigurations(world, appId).map(saveConfiguration)),
    }
  )
}

function saveConfiguration({ name, id, tokenType, scopes, expires }: Configuration): ConfigurationEntry {
  return { name, id, tokenType, scopes: split(scopes) as ScopeName[], expires: expires === 1 }
}
