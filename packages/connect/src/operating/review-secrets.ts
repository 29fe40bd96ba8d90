import { hashOf } from '../base/hash.ts'
import { day } from '../base/time.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { Secret } from '../vault/secret.ts'
import type { Finding } from './finding.ts'

const longest = 365 * day

/** Notes since when each secret is used. It is told by a hash: an app secret has too many random bits to be guessed from one. */
export async function noteSecrets({ store, apps, now }: Pick<Context, 'store' | 'apps' | 'now'>): Promise<void> {
  const rows = secretsOf(apps).map(({ id }) => ({ id, firstSeenAt: now() }))
  if (rows.length === 0) return
  await store.run((db) =>
    db
      .insertInto('secretSeen')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  )
}

/** Secrets that have been used for more than a year. */
export async function secretFindings(context: Context): Promise<Finding[]> {
  const { store, apps, now, vault } = context
  await noteSecrets(context)
  const secrets = secretsOf(apps)
  const rows =
    secrets.length === 0
      ? []
      : await store.run((db) =>
          db
            .selectFrom('secretSeen')
            .selectAll()
            .where(
              'id',
              'in',
              secrets.map(({ id }) => id),
            )
            .execute(),
        )
  const findings: Finding[] = []
  const old = (since: number): boolean => now() - since > longest
  for (const { id, about, name } of secrets) {
    const seen = rows.find((row) => row.id === id)
    if (seen !== undefined && old(seen.firstSeenAt))
      findings.push({
        level: 'warning',
        about,
        what: `${name} has been used since ${new Date(seen.firstSeenAt).toISOString().slice(0, 10)}, for more than a year.`,
        fix: 'Reset it in the App Dashboard, and start connect with the new one at once: the old one stops working.',
      })
  }
  const [active] = (await vault.list()).filter(({ state }) => state === 'active')
  if (active !== undefined && old(active.createdAt))
    findings.push({
      level: 'warning',
      about: 'keyring',
      what: `The key ${active.kid} has sealed tokens for more than a year.`,
      fix: 'Rotate the keyring, on its page or by admin.rotateKeyring(). Everything keeps running.',
    })
  return findings
}

function secretsOf(apps: Context['apps']): { readonly id: string; readonly about: string; readonly name: string }[] {
  const known = (app: ConnectApp, name: string, secret: Secret | undefined) =>
    secret === undefined
      ? []
      : [{ id: `${app.login}/${name}/${hashOf(secret.reveal())}`, about: `secrets of ${app.login}`, name }]
  return Object.values(apps).flatMap((app) => [
    ...known(app, 'appSecret', app.appSecret),
    ...known(app, 'metaAppSecret', app.metaAppSecret),
  ])
}
