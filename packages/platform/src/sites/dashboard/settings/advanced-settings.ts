import type { Hono } from 'hono'
import type { SiteEnv } from '../../../site-kit/site.ts'
import {
  resetClientToken,
  setApiVersions,
  setDesktopApp,
  setRequireAppSecret,
} from '../../../world/records/apps/app-settings.ts'
import { resetAppSecret } from '../../../world/records/apps/apps.ts'
import { invalidateSessionsOfApp } from '../../../world/records/tokens/access-tokens.ts'
import { recordChange, recordLook } from '../activity/record-activity.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, goTo, onApp } from '../app-visit.ts'
import { sendAdvancedSettings } from './advanced-page.tsx'
import { readVersion } from './api-version.tsx'

/** `/apps/{id}/settings/advanced`: Require App Secret, native or desktop app, client token, API version, and what to do about a secret that leaked. */
export function advancedSettingsRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/settings/advanced'
  site.get(
    path,
    onApp((visit) => sendAdvancedSettings(visit)),
  )
  site.post(path, onApp(save, 'changesSettings'))
  site.post(`${path}/version`, onApp(saveVersions, 'changesSettings'))
  site.post(`${path}/show-secret`, onApp(showClientToken, 'changesSettings'))
  site.post(`${path}/reset-secret`, onApp(resetToken, 'editsRoles'))
  site.post(`${path}/revoke`, onApp(revoke, 'editsRoles'))
}

function save(visit: AppVisit): Response {
  const { app, c, world } = visit
  const required = c.get('form').has('require_app_secret')
  const desktop = c.get('form').has('desktop_app')
  const what = `Require App Secret ${required ? 'on' : 'off'}, native or desktop app ${desktop ? 'on' : 'off'}`
  recordChange(visit, 'app.advanced.save', what, () => {
    setRequireAppSecret(world, app.id, required)
    setDesktopApp(world, app.id, desktop)
  })
  return goTo(visit, appPages.advanced, 'saved')
}

function revoke(visit: AppVisit): Response {
  const { app, world } = visit
  recordChange(visit, 'app.secret.revoke', '', () => {
    resetAppSecret(world, app.id)
    invalidateSessionsOfApp(world, app.id, 'secretReset')
  })
  return goTo(visit, appPages.advanced, 'secretRevoked')
}

function saveVersions(visit: AppVisit): Response {
  const { app, c, world } = visit
  const form = c.get('form')
  const day = world.clock.day()
  const apiVersion = readVersion(form.get('api_version'), day)
  const roleApiVersion = readVersion(form.get('role_api_version'), day)
  recordChange(visit, 'app.version.save', `all ${apiVersion ?? 'default'}, roles ${roleApiVersion ?? 'default'}`, () =>
    setApiVersions(world, { id: app.id, apiVersion, roleApiVersion }),
  )
  return goTo(visit, appPages.advanced, 'saved')
}

/** An app has a client token once somebody wants to see it. */
function showClientToken(visit: AppVisit): Response {
  const { app, world } = visit
  const clientToken = world.database.transaction(() => {
    recordLook(visit, 'app.clientToken.show')
    return app.clientToken === '' ? resetClientToken(world, app.id) : app.clientToken
  })
  return sendAdvancedSettings(visit, clientToken)
}

function resetToken(visit: AppVisit): Response {
  const { app, world } = visit
  recordChange(visit, 'app.clientToken.reset', '', () => resetClientToken(world, app.id))
  return goTo(visit, appPages.advanced, 'clientTokenReset')
}
