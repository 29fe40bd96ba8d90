import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import { formParameters, graphParameters, queryParameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import type { Seen, Subject } from '../faults/matcher.ts'
import { splitAppToken } from '../identity/app-token.ts'
import { readToken } from '../identity/read-token.ts'
import { findAccount } from '../world/records/accounts.ts'
import { findApp } from '../world/records/apps/apps.ts'
import { findClient } from '../world/records/apps/products.ts'
import { findComment } from '../world/records/media/comments.ts'
import { findMedia } from '../world/records/media/media.ts'
import { findPage } from '../world/records/pages.ts'
import { findAccessToken } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'

/** Finds out what a request is about. It is answered afterwards from its own body: this one reads a copy. */
export async function readSubject(call: Call, seen: Seen): Promise<Subject> {
  const parameters = await readParameters(call)
  const token = tokenOf(call, parameters)
  const ids = [seen.parts[0] ?? '', ...(parameters.get('ids') ?? '').split(',', mostIds)]
  const asked = ids.map((id) => objectOf(call.context.world, id, token))
  const accountIds = [token.accountId, ...asked.map(({ accountId }) => accountId)]
  return {
    method: methodOf(call, parameters).toUpperCase(),
    kind: asked.find(({ kind }) => kind !== undefined)?.kind,
    fields: (parameters.get('fields') ?? '').slice(0, mostOfFields),
    accountIds: accountIds.filter((id) => id !== undefined),
    appId: token.appId,
  }
}

/** How many of `ids` are looked at: more are refused anyway. */
const mostIds = 50
const mostOfFields = 10_000

async function readParameters({ request, destination }: Call): Promise<Parameters> {
  const { host, query } = destination
  try {
    if (host === 'api.instagram.com') {
      const form = request.body === null ? [] : await formParameters(request.clone())
      return new Map([...queryParameters(query), ...form])
    }
    const isGraph = host === 'graph.instagram.com' || host === 'graph.facebook.com'
    return isGraph ? await graphParameters(request.clone(), query) : queryParameters(query)
  } catch {
    // A body that cannot be read is refused by whoever answers.
    return queryParameters(query)
  }
}

interface Asker {
  readonly accountId?: string | undefined
  readonly appId?: string | undefined
  readonly pageId?: string | undefined
  /** Undefined: nobody knows who asks. */
  readonly isPerson?: boolean
}

function tokenOf({ context: { world }, request }: Call, parameters: Parameters): Asker {
  const text = readToken(request, parameters)
  const token = text === undefined ? undefined : findAccessToken(world, text)
  if (token !== undefined) {
    const pageId = token.pageId ?? undefined
    const accountId = token.accountId ?? (pageId === undefined ? undefined : findPage(world, pageId)?.accountId)
    return { accountId: accountId ?? undefined, appId: token.appId, pageId, isPerson: token.login === 'facebook' }
  }
  const clientId = parameters.get('client_id')
  const named =
    clientId === undefined ? undefined : (findClient(world, clientId)?.appId ?? findApp(world, clientId)?.id)
  return { appId: named ?? (text === undefined ? undefined : splitAppToken(text)?.appId) }
}

interface Asked {
  readonly kind?: string
  readonly accountId?: string | undefined
}

/** What an id stands for, as far as this world has it. */
function objectOf(world: World, id: string, { accountId, pageId, isPerson }: Asker): Asked {
  if (id === 'me') {
    if (isPerson === undefined) return {}
    if (!isPerson) return { kind: 'IGUser', accountId }
    return pageId === undefined ? { kind: 'User' } : { kind: 'Page', accountId }
  }
  if (!/^\d+$/.test(id)) return {}
  if (findAccount(world, id) !== undefined) return { kind: 'IGUser', accountId: id }
  const media = findMedia(world, id)
  if (media !== undefined) return { kind: 'IGMedia', accountId: media.accountId }
  const comment = findComment(world, id)
  if (comment !== undefined) return { kind: 'IGComment', accountId: findMedia(world, comment.mediaId)?.accountId }
  const page = findPage(world, id)
  if (page !== undefined) return { kind: 'Page', accountId: page.accountId ?? undefined }
  return findApp(world, id) === undefined ? {} : { kind: 'Application' }
}
