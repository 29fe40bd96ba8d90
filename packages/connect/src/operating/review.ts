import { currentScopes, dayOf, type VersionName, versions } from '@darkroom/contract'
import { apiVersions } from '../base/api-version.ts'
import { day } from '../base/time.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { Finding } from './finding.ts'
import { callFindings } from './review-calls.ts'
import { permissionFindings } from './review-permissions.ts'
import { secretFindings } from './review-secrets.ts'

/** So long before something ends it is told. */
export const notice: number = 90 * day

/** What changes by itself while nobody looks: addresses, versions, permissions, what calls use, secrets. */
export async function review(context: Context): Promise<Finding[]> {
  const apps = Object.values(context.apps)
  const ofApps = await Promise.all(
    apps.map(async (app) => [
      ...scopeFindings(context, app),
      ...(await permissionFindings(context, app)),
      ...(await callFindings(context, app, notice)),
    ]),
  )
  return [
    ...addressFindings(context),
    ...apps.flatMap((app) => versionFindings(context, app)),
    ...ofApps.flat(),
    ...(await secretFindings(context)),
  ]
}

/** Where people and tokens go. Each login has one redirect URI, below the public URL; a link sends people on to an origin of the list. */
function addressFindings({ publicUrl, returnOrigins }: Context): Finding[] {
  const about = 'addresses'
  const plain = [publicUrl, ...returnOrigins].filter((url) => !url.startsWith('https:'))
  const isPublic = publicUrl.startsWith('https:')
  const local = returnOrigins.filter((url) => isPublic && isThisMachine(new URL(url).hostname))
  return [
    ...plain.map(
      (url): Finding => ({
        level: 'warning',
        about,
        what: `${url} is not https.`,
        fix: 'People and tokens must not go over it except on this machine.',
      }),
    ),
    ...local.map(
      (url): Finding => ({
        level: 'warning',
        about,
        what: `Links may send people to ${url}, which is whatever runs on their own machine.`,
        fix: 'Take it out of returnOrigins: it is for development only.',
      }),
    ),
  ]
}

function isThisMachine(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(host)
}

function versionFindings({ now }: Context, app: ConnectApp): Finding[] {
  const name: VersionName = app.version ?? apiVersions[app.login]
  const version = versions.find((each) => each.name === name)
  const end = version?.until === undefined ? undefined : Date.parse(version.until)
  const about = `version of ${app.login}`
  if (end === undefined || app.login === 'basic-display') return []
  if (end - now() > notice) return [{ level: 'ok', about, what: `${name} answers until ${version?.until}`, fix: null }]
  const [latest] = versions.slice(-1)
  const what = end <= now() ? `${name} ended on ${version?.until}.` : `${name} ends on ${version?.until}.`
  return [
    { level: end <= now() ? 'failure' : 'warning', about, what, fix: `Set version: ${latest?.name} and try it first.` },
  ]
}

function scopeFindings({ now }: Context, app: ConnectApp): Finding[] {
  const known = currentScopes(app.login, dayOf(now())).map(({ name }): string => name)
  return app.scopes
    .filter((scope) => !known.includes(scope))
    .map((scope) => ({
      level: 'warning',
      about: `permissions of ${app.login}`,
      what: `${scope} is not current.`,
      fix: `Current are ${known.join(', ')}.`,
    }))
}
