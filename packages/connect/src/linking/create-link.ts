import type { Login } from '@darkroom/contract'
import { recordAudit } from '../audit/record-audit.ts'
import { hashOf } from '../base/hash.ts'
import { newId, randomText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { hour } from '../base/time.ts'
import { getConnection } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import type { LinkRow } from '../store/schema.ts'
import { actorOfCaller, type Caller } from '../tenants/api-keys.ts'

/** For how long a link can be used. */
const linkLife = hour

/** What an app asks for. */
export interface WantedLink {
  readonly login?: Login | undefined
  /** The connection to connect again: its id stays, and the account has to be the same. */
  readonly connection?: string | undefined
  /** `short`: the token is not exchanged for a long-lived one, and is deleted when it ends. */
  readonly lifetime?: 'long' | 'short' | undefined
  /** Where the person is sent at the end. */
  readonly returnTo?: string | undefined
  /** The permissions to ask for. Default: those of the app. */
  readonly scopes?: readonly string[] | undefined
}

/** A link for a person to open, once, within an hour. @throws Problem */
export async function createLink(
  context: Context,
  caller: Caller,
  wanted: WantedLink,
): Promise<LinkRow & { url: string }> {
  const { store, now, random, publicUrl } = context
  const { tenantId } = caller
  const again = wanted.connection === undefined ? undefined : await getConnection(context, tenantId, wanted.connection)
  const login = again?.login ?? wanted.login
  if (login === undefined)
    throw new Problem(422, 'login_missing', 'Neither login nor connection is given.', 'Give the login to link with.')
  if (wanted.login !== undefined && wanted.login !== login)
    throw new Problem(
      422,
      'login_mismatch',
      `The connection ${again?.id} is of the login ${login}.`,
      'Leave login out.',
    )
  const app = context.apps[login]
  if (app === undefined)
    throw new Problem(
      422,
      'login_not_configured',
      `No app is configured for the login ${login}.`,
      `Configured are ${Object.keys(context.apps).join(', ') || 'none'}.`,
    )
  checkReturn(context, wanted.returnTo)
  const scopes = checkedScopes(app.scopes, wanted.scopes)
  const secret = randomText(random, 32)
  const row: LinkRow = {
    id: newId(random, 'lnk'),
    tenantId,
    login,
    lifetime: wanted.lifetime ?? 'long',
    connectionId: again?.id ?? null,
    returnTo: wanted.returnTo ?? null,
    scopes: JSON.stringify(scopes),
    urlHash: hashOf(secret),
    browserHash: null,
    stateHash: null,
    state: 'open',
    createdAt: now(),
    expiresAt: now() + linkLife,
    stateExpiresAt: null,
    sealed: null,
    kid: null,
    choices: null,
    failure: null,
    reference: null,
    version: 1,
  }
  await store.transaction(async (db) => {
    await db.insertInto('link').values(row).execute()
    await recordAudit(db, context, {
      tenantId,
      actor: actorOfCaller(caller),
      action: 'link.created',
      subject: row.id,
      details: { login, connection: again?.id, lifetime: row.lifetime },
    })
  })
  return { ...row, url: `${publicUrl}/link/${secret}` }
}

/** A link must not send people anywhere that the operator has not named. */
function checkReturn({ returnOrigins }: Context, returnTo: string | undefined): void {
  if (returnTo === undefined) return
  const origin = URL.parse(returnTo)?.origin
  if (origin === undefined || !returnOrigins.includes(origin))
    throw new Problem(
      422,
      'return_not_allowed',
      `returnTo must be at one of the origins that are configured: ${returnOrigins.join(', ') || 'none is'}.`,
      'Add its origin to returnOrigins in the configuration, or leave returnTo out.',
    )
}

/** Fewer permissions than the app's may be asked for, and no others. */
function checkedScopes(configured: readonly string[], wanted: readonly string[] | undefined): readonly string[] {
  const unknown = wanted?.find((scope) => !configured.includes(scope))
  if (unknown !== undefined)
    throw new Problem(
      422,
      'scope_not_configured',
      `The permission ${unknown} is not one of the app's.`,
      `Add it to the app's scopes in the configuration, or choose among ${configured.join(', ')}.`,
    )
  // The first is the one without which a login asks for nothing.
  return wanted === undefined ? configured : configured.filter((scope, index) => index === 0 || wanted.includes(scope))
}
