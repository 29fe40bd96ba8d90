import { ApiError, createToken, type Token, TokenError } from '@darkroom/client'
import { day, isoOf } from '../base/time.ts'
import type { ConnectApp, Context } from '../context.ts'
import { saveConnection } from '../linking/link-account.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { Refused } from './import/entry.ts'
import { readEntries } from './import/read-entries.ts'
import { type TokenLine, tokenLineOf } from './import/token-line.ts'

/** What became of an entry of a file. */
export interface Imported {
  /** The line on which it begins, from 1. */
  readonly line: number
  /** In JSON the character, in CSV the field that is meant; from 1. */
  readonly column?: number | undefined
  readonly connection?: string | undefined
  /** False where the account was connected before, and its own token was left alone. */
  readonly isNew?: boolean | undefined
  /** Why it was left out on purpose: it is of another service, or was deleted. */
  readonly leftOut?: string | undefined
  /** Why it was refused, and how to fix it. Never the token. */
  readonly problem?: string | undefined
}

/** How a file is imported. */
export interface ImportOptions {
  /** Reads the file, and neither asks Instagram nor changes anything. Default false. */
  readonly dryRun?: boolean | undefined
}

/**
 * Makes connections of the tokens in a file, each checked at Instagram first. An entry that is refused changes nothing, and the next one is read.
 *
 * @param text JSON, an object on each line, or CSV: connect's own names, connections of Nango's, or rows of Postiz' table `Integration`.
 */
export async function* importTokens(
  context: Context,
  tenantId: string,
  text: string,
  { dryRun = false }: ImportOptions = {},
): AsyncGenerator<Imported> {
  for (const entry of readEntries(text)) {
    const { line, column, value, fields, problem } = entry
    if (value === undefined) {
      yield { line, column, problem }
      continue
    }
    try {
      const read = tokenLineOf(value)
      if (typeof read === 'string') yield { line, column, leftOut: read }
      else {
        const app = appOf(context, read)
        yield { line, column, ...(dryRun ? {} : await importLine(context, tenantId, app, read)) }
      }
    } catch (error) {
      if (error instanceof Refused)
        yield { line, column: fields?.[error.field ?? ''] ?? column, problem: error.message }
      else if (error instanceof ApiError || error instanceof TokenError)
        yield { line, column, problem: explained(error) }
      else throw error
    }
  }
}

function explained(error: ApiError | TokenError): string {
  if (error instanceof ApiError && error.retryable)
    return `Instagram did not say whether it accepts the token (${error.code}). Import it again later.`
  return `Instagram does not accept the token (${error.code}).`
}

function appOf({ apps }: Context, { login }: TokenLine): ConnectApp {
  const app = apps[login]
  if (app !== undefined) return app
  throw new Refused(`No app is configured for ${login}. Configured are ${Object.keys(apps).join(', ')}.`, 'login')
}

async function importLine(
  context: Context,
  tenantId: string,
  app: ConnectApp,
  given: TokenLine,
): Promise<{ connection: string; isNew: boolean }> {
  const token = given.login === 'facebook' ? await pageToken(app, given) : await accountToken(context, app, given)
  const accountKey = token.userId ?? token.id
  if (accountKey === undefined) throw new Refused('Instagram does not say whose token it is.')
  const known = await findKnown(context, tenantId, app, accountKey)
  if (known?.sealed != null && known.state !== 'needs-reconnect') return { connection: known.id, isNew: false }
  const saved = await saveConnection(
    context,
    {
      id: `import-${context.now()}`,
      tenantId,
      login: app.login,
      lifetime: 'long',
      scopes: JSON.stringify(app.scopes),
      actor: 'operator',
    },
    app.appId,
    accountKey,
    token,
  )
  if (saved === undefined) throw new Refused('The account was linked at the same moment. Import the line again.')
  return { connection: saved.id, isNew: known === undefined }
}

/** A token of an Instagram account. */
async function accountToken({ now }: Context, { login, client }: ConnectApp, given: TokenLine): Promise<Token> {
  const { accessToken, expiresAt } = given
  if (expiresAt !== undefined && expiresAt <= now()) throw new Refused(`It ended on ${isoOf(expiresAt)}.`, 'expiresAt')
  const issuedAt = given.issuedAt ?? (expiresAt ?? now() + 58 * day) - 60 * day
  let token: Token = createToken({
    login,
    kind: 'longLived',
    accessToken,
    issuedAt,
    expiresAt: expiresAt ?? now() + 58 * day,
  })
  const fields = login === 'instagram' ? 'user_id,username' : 'username'
  const me = readObject(await client.as(token).get('/me', { fields }))
  if (expiresAt === undefined)
    try {
      token = (await client.refresh?.(token)) ?? token
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      throw new Refused(
        'It works, but Instagram does not refresh it yet, so nobody knows when it ends. Add expiresAt to the line, or import it when it is a day old.',
      )
    }
  return createToken({
    ...factsOf(token),
    id: textOf(me['id']),
    userId: textOf(me['user_id']),
    username: textOf(me['username']),
  })
}

/** A Page's token: what connect keeps with Facebook Login. */
async function pageToken({ login, client, appId }: ConnectApp, { accessToken, ...given }: TokenLine): Promise<Token> {
  const issuedAt = given.issuedAt ?? 0
  const token: Token = createToken({ login, kind: 'page', accessToken, issuedAt })
  const about = await client.debugToken?.(token)
  if (about?.isValid !== true) throw new Refused('Facebook says that the token is not valid.')
  if (about.appId !== appId) throw new Refused(`It is of the app ${about.appId}, and ${appId} is configured.`)
  if (about.type !== 'PAGE')
    throw new Refused('It is a person’s token. Give the token of the Page (GET /me/accounts has it).')
  const me = readObject(await client.as(token).get('/me', { fields: 'instagram_business_account{username}' }))
  const found = readObject(me['instagram_business_account'])
  return createToken({
    ...factsOf(token),
    issuedAt: about.issuedAt ?? issuedAt,
    expiresAt: about.expiresAt,
    dataAccessExpiresAt: about.dataAccessExpiresAt,
    id: about.userId,
    userId: textOf(found['id']),
    username: textOf(found['username']),
    pageId: about.profileId,
    permissions: about.scopes,
  })
}

function factsOf({ login, kind, accessToken, issuedAt, expiresAt }: Token): Parameters<typeof createToken>[0] {
  return { login, kind, accessToken, issuedAt, expiresAt }
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function findKnown(
  { store }: Context,
  tenantId: string,
  { login, appId }: ConnectApp,
  accountKey: string,
): Promise<ConnectionRow | undefined> {
  return store.run((db) =>
    db
      .selectFrom('connection')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .where('login', '=', login)
      .where('appId', '=', appId)
      .where('accountKey', '=', accountKey)
      .executeTakeFirst(),
  )
}
