import { currentScopes, dayOf, type VersionName, versions } from '@darkroom/contract'
import { apiVersions } from '../base/api-version.ts'
import { readList } from '../base/json-column.ts'
import { day } from '../base/time.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { Finding } from './finding.ts'

/** So long before a version ends it is told. */
const notice = 90 * day

/** What changes by itself while nobody looks: versions end, permissions are asked for that nobody gives or needs. */
export async function review(context: Context): Promise<Finding[]> {
  const apps = Object.values(context.apps)
  const permissions = await Promise.all(apps.map((app) => permissionFindings(context, app)))
  return [...addressFindings(context), ...apps.flatMap((app) => versionFindings(context, app)), ...permissions.flat()]
}

function addressFindings({ publicUrl, returnOrigins }: Context): Finding[] {
  const plain = [publicUrl, ...returnOrigins].filter((url) => !url.startsWith('https:'))
  return plain.map((url) => ({
    level: 'warning',
    about: 'addresses',
    what: `${url} is not https.`,
    fix: 'People and tokens must not go over it except on this machine.',
  }))
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

async function permissionFindings({ store, now }: Context, app: ConnectApp): Promise<Finding[]> {
  const rows = await store.run((db) =>
    db
      .selectFrom('connection')
      .select(['granted', 'asked'])
      .where('login', '=', app.login)
      .where('appId', '=', app.appId)
      .limit(10_000)
      .execute(),
  )
  const about = `permissions of ${app.login}`
  const known = currentScopes(app.login, dayOf(now())).map(({ name }): string => name)
  const findings: Finding[] = app.scopes
    .filter((scope) => !known.includes(scope))
    .map((scope) => ({
      level: 'warning',
      about,
      what: `${scope} is not current.`,
      fix: `Current are ${known.join(', ')}.`,
    }))
  const told = rows.flatMap(({ granted }) => (granted === null ? [] : [readList(granted) ?? []]))
  for (const scope of told.length === 0 ? [] : app.scopes)
    if (told.every((granted) => !granted.includes(scope)))
      findings.push({
        level: 'warning',
        about,
        what: `${scope} is asked for, and nobody gave it.`,
        fix: 'Remove it from the scopes in the configuration, unless it is needed.',
      })
  const more = new Set(told.flat().filter((scope) => !app.scopes.includes(scope) && known.includes(scope)))
  for (const scope of more)
    findings.push({
      level: 'warning',
      about,
      what: `${scope} was given, and is not configured any more.`,
      fix: 'Connect those accounts again, so that they give only what is needed.',
    })
  return findings
}
