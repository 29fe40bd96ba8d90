import type { AccessTokenKind, AccountType, AppMode, AppType, InviteState, Role } from '@darkroom/contract'

/** The tables of a world. Times are Unix milliseconds on the world's clock, ids are text, booleans 0 or 1. */
export interface Schema {
  meta: { key: string; value: string }
  developers: { id: string; name: string; email: string; passwordHash: string; createdAt: number }
  accounts: AccountRow
  media: { id: string; accountId: string; caption: string; hue: number; createdAt: number }
  apps: AppRow
  appRoles: { appId: string; developerId: string; role: Role }
  basicDisplayProducts: BasicDisplayProductRow
  redirectUris: { appId: string; uri: string; position: number }
  instagramTesters: {
    appId: string
    accountId: string
    state: InviteState
    invitedAt: number
    acceptedAt: number | null
  }
  scopedIds: { appId: string; accountId: string; id: string }
  grants: GrantRow
  authorizationCodes: AuthorizationCodeRow
  accessTokens: AccessTokenRow
  sessions: { hash: string; site: Site; subjectId: string; createdAt: number; expiresAt: number }
  consents: { hash: string; sessionHash: string; request: string; createdAt: number; usedAt: number | null }
}

/** The two sites a person signs in to. */
export type Site = 'instagram' | 'developers'

export interface AccountRow {
  /** The id that begins with 17841; apps see the app-scoped one since 2021-06-08. */
  id: string
  username: string
  name: string
  passwordHash: string
  type: AccountType
  private: 0 | 1
  hue: number
  createdAt: number
}

export interface AppRow {
  /** The Meta App ID. */
  id: string
  secret: string
  name: string
  contactEmail: string
  type: AppType
  mode: AppMode
  websiteUrl: string | null
  /** Whether "Add Platform > Website" was chosen, with or without a URL yet. */
  hasWebsite: 0 | 1
  createdAt: number
  deletedAt: number | null
}

export interface BasicDisplayProductRow {
  appId: string
  /** The Instagram App ID: null until the "Create New App" form was saved. */
  instagramAppId: string | null
  instagramAppSecret: string | null
  displayName: string
  deauthorizeUrl: string
  dataDeletionUrl: string
  /** Scopes that App Review approved, joined by commas. */
  approvedScopes: string
}

export interface GrantRow {
  id: string
  appId: string
  accountId: string
  /** Joined by commas. */
  scopes: string
  grantedAt: number
  removedAt: number | null
}

export interface AuthorizationCodeRow {
  hash: string
  grantId: string
  redirectUri: string
  issuedAt: number
  expiresAt: number
  usedAt: number | null
}

export interface AccessTokenRow {
  hash: string
  grantId: string
  kind: AccessTokenKind
  /** When it was issued or last refreshed. */
  issuedAt: number
  expiresAt: number
  /** When a changed password, or a public account turned private, ended the session behind it. */
  invalidatedAt: number | null
}
