import { ApiError, createToken, type Token, TokenError } from '@darkroom/client'
import { z } from 'zod'
import { day } from '../base/time.ts'
import type { ConnectApp, Context } from '../context.ts'
import { saveConnection } from '../linking/link-account.ts'
import type { ConnectionRow } from '../store/schema.ts'

/** What became of a line. */
export interface Imported {
  /** From 1. */
  readonly line: number
  readonly connection?: string | undefined
  /** False where the account was connected before, and its own token was left alone. */
  readonly isNew?: boolean | undefined
  /** Why the line was refused, and how to fix it. Never the token. */
  readonly problem?: string | undefined
}

const lineSchema = z.object({
  login: z.enum(['instagram', 'facebook', 'basic-display']),
  accessToken: z.string().min(1),
  /** When the token ends. Left out: it is refreshed at once, which tells. */
  expiresAt: z.iso.datetime({ offset: true }).optional(),
  issuedAt: z.iso.datetime({ offset: true }).optional(),
})

type Line = z.infer<typeof lineSchema>

/** A line that cannot become a connection, with the reason in its message. */
class Refused extends Error {}

/** Makes connections of tokens, each checked at Instagram first. A line that is refused changes nothing, and the next one is read. */
export async function* importTokens(
  context: Context,
  tenantId: string,
  lines: Iterable<string>,
): AsyncGenerator<Imported> {
  let line = 0
  for (const text of lines) {
    line++
    if (text.trim() === '') continue
    try {
      yield { line, ...(await importLine(context, tenantId, text)) }
    } catch (error) {
      if (error instanceof Refused) yield { line, problem: error.message }
      else if (error instanceof ApiError || error instanceof TokenError)
        yield { line, problem: `Instagram does not accept the token (${error.code}).` }
      else throw error
    }
  }
}

async function importLine(
  context: Context,
  tenantId: string,
  text: string,
): Promise<{ connection: string; isNew: boolean }> {
  const given = readLine(text)
  const app = context.apps[given.login]
  if (app === undefined)
    throw new Refused(
      `No app is configured for ${given.login}. Configured are ${Object.keys(context.apps).join(', ')}.`,
    )
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

function readLine(text: string): Line {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused('It is no JSON. Each line has to be an object such as {"login":"instagram","accessToken":"..."}.')
  }
  const read = lineSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Refused(`${issue?.path.join('.') || 'the line'}: ${issue?.message}`)
}

/** A token of an Instagram account. */
async function accountToken({ now }: Context, { login, client }: ConnectApp, given: Line): Promise<Token> {
  const { accessToken } = given
  const expiresAt = given.expiresAt === undefined ? undefined : Date.parse(given.expiresAt)
  if (expiresAt !== undefined && expiresAt <= now()) throw new Refused(`It ended on ${given.expiresAt}.`)
  const issuedAt =
    given.issuedAt === undefined ? (expiresAt ?? now() + 58 * day) - 60 * day : Date.parse(given.issuedAt)
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
async function pageToken({ login, client, appId }: ConnectApp, { accessToken, ...given }: Line): Promise<Token> {
  const issuedAt = given.issuedAt === undefined ? 0 : Date.parse(given.issuedAt)
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
