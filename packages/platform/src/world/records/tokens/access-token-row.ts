import type { InstagramSideLogin, InviteState } from '@darkroom/contract'
import type { AccessTokenRow, AccountRow, AppRow, GrantRow, PersonRow } from '../../store/schema.ts'

type Common = AccessTokenRow &
  Pick<
    GrantRow,
    'appId' | 'scopedId' | 'scopes' | 'declined' | 'pageIds' | 'accountIds' | 'grantedAt' | 'removedAt'
  > & {
    /** Undefined: it was deleted. */
    app: AppRow | undefined
  }

/** A token of an Instagram account, with all that decides whether it is good and what most readings ask for. */
export type AccountToken = Common & {
  login: InstagramSideLogin
  accountId: string
  personId: null
  person: null
  username: AccountRow['username']
  accountType: AccountRow['type']
  private: AccountRow['private']
  checkpointed: 0 | 1
  /** Of the account's invitation among the app's Instagram Testers; null: it has none. */
  testerState: InviteState | null
}

/** A token from a Facebook person's grant: of a user, a Page or a system user. */
export type PersonToken = Common & {
  login: 'facebook'
  accountId: null
  personId: string
  person: PersonRow
}

/** A token with all that its first checks need. */
export type AccessToken = AccountToken | PersonToken

/** What the look-up of a token gives of it: all but its app and its person, of whom there are few and who are remembered apart. */
export type AccessTokenLookUp = Omit<AccessToken, 'app' | 'person'>

/** What is selected of a token, in the order in which {@link readAccessToken} takes it. */
export const accessTokenColumns = [
  'accessTokens.hash',
  'accessTokens.grantId',
  'accessTokens.kind',
  'accessTokens.pageId',
  'accessTokens.issuedAt',
  'accessTokens.expiresAt',
  'accessTokens.invalidatedAt',
  'accessTokens.invalidatedBy',
  'grants.appId',
  'grants.login',
  'grants.accountId',
  'grants.personId',
  'grants.scopedId',
  'grants.scopes',
  'grants.declined',
  'grants.pageIds',
  'grants.accountIds',
  'grants.grantedAt',
  'grants.removedAt',
  'accounts.username',
  'accounts.type as accountType',
  'accounts.private',
  'accounts.checkpointed',
  'instagramTesters.state as testerState',
] as const

/** Names the values of a row of {@link accessTokenColumns}. Which are null depends on the login, which no type of a joined row can say. */
export function readAccessToken([
  hash,
  grantId,
  kind,
  pageId,
  issuedAt,
  expiresAt,
  invalidatedAt,
  invalidatedBy,
  appId,
  login,
  accountId,
  personId,
  scopedId,
  scopes,
  declined,
  pageIds,
  accountIds,
  grantedAt,
  removedAt,
  username,
  accountType,
  isPrivate,
  checkpointed,
  testerState,
]: readonly unknown[]): AccessTokenLookUp {
  return {
    hash,
    grantId,
    kind,
    pageId,
    issuedAt,
    expiresAt,
    invalidatedAt,
    invalidatedBy,
    appId,
    login,
    accountId,
    personId,
    scopedId,
    scopes,
    declined,
    pageIds,
    accountIds,
    grantedAt,
    removedAt,
    username,
    accountType,
    private: isPrivate,
    checkpointed,
    testerState,
  } as AccessTokenLookUp
}
