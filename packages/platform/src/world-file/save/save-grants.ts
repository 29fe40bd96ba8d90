import type { ScopeName } from '@darkroom/contract'
import { listAccessTokens } from '../../world/records/access-tokens.ts'
import type { App } from '../../world/records/apps.ts'
import { listGrants } from '../../world/records/grants.ts'
import type { Page } from '../../world/records/pages.ts'
import type { AccessTokenRow } from '../../world/store/schema.ts'
import type { World } from '../../world/world.ts'
import { callsOf } from '../check/id-or-name.ts'
import type { GrantEntry, TokenEntry } from '../file.ts'
import { filled, split } from './saved.ts'

/** Reads back the grants that are in force, with their tokens. @param usernames Usernames by account id. */
export function saveGrants(
  world: World,
  apps: readonly App[],
  pages: readonly Page[],
  usernames: ReadonlyMap<string, string>,
): GrantEntry[] {
  const appCalls = callsOf(apps)
  const pageCalls = callsOf(pages)
  return listGrants(world).map((grant) => ({
    app: appCalls.get(grant.appId) ?? grant.appId,
    login: grant.login,
    username: grant.username ?? undefined,
    person: grant.email ?? undefined,
    scopes: split(grant.scopes) as ScopeName[],
    declined: filled(split(grant.declined) as ScopeName[]),
    pages: called(grant.pageIds, pageCalls),
    accounts: called(grant.accountIds, usernames),
    // A grant from before there were app-scoped ids has the account's own, which one app alone could have.
    appScopedId: grant.scopedId === grant.accountId ? undefined : grant.scopedId,
    grantedAt: new Date(grant.grantedAt),
    tokens: filled(listAccessTokens(world, grant.id).map((token) => saveToken(token, pageCalls))),
  }))
}

/** What was chosen, by what it is called, without what is no longer there; undefined: all. */
function called(joined: string | null, calls: ReadonlyMap<string, string>): string[] | undefined {
  return joined === null ? undefined : split(joined).flatMap((id) => calls.get(id) ?? [])
}

function saveToken(token: AccessTokenRow, pageCalls: ReadonlyMap<string, string>): TokenEntry {
  const { hash, kind, pageId, issuedAt, expiresAt, invalidatedAt, invalidatedBy } = token
  return {
    hash,
    kind,
    page: pageId === null ? undefined : (pageCalls.get(pageId) ?? pageId),
    issuedAt: new Date(issuedAt),
    expiresAt: expiresAt === null ? 'never' : new Date(expiresAt),
    invalidatedAt: invalidatedAt === null ? undefined : new Date(invalidatedAt),
    invalidatedBy: invalidatedBy ?? undefined,
  }
}
