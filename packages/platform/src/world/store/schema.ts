import type {
  AccessTokenKind,
  AccountType,
  AppMode,
  AppType,
  InviteState,
  Login,
  Role,
  VersionName,
} from '@darkroom/contract'
import type { ActivityRow } from './activity-rows.ts'
import type { ContainerRow } from './container-rows.ts'
import type { CollaboratorRow, CommentRow, MediaRow, UserTagRow } from './media-rows.ts'
import type {
  ConversationRow,
  MessageFileRow,
  MessageReactionRow,
  MessageRow,
  NotificationTokenRow,
  ThreadRow,
  WelcomeFlowRow,
} from './message-rows.ts'
import type {
  AudioRow,
  CatalogProductRow,
  CatalogRow,
  PageBackedAccountRow,
  ProductAppealRow,
  ProductTagRow,
  ThreadsUserRow,
  UpcomingEventRow,
} from './shopping-rows.ts'

export type * from './activity-rows.ts'
export type * from './container-rows.ts'
export type * from './media-rows.ts'
export type * from './message-rows.ts'
export type * from './shopping-rows.ts'

/** The tables of a world. Times are Unix milliseconds on the world's clock, ids are text, booleans 0 or 1. */
export interface Schema {
  meta: { key: string; value: string }
  people: PersonRow
  accounts: AccountRow
  media: MediaRow
  comments: CommentRow
  likes: { mediaId: string; accountId: string; createdAt: number }
  commentLikes: { commentId: string; accountId: string; createdAt: number }
  follows: { followerId: string; followedId: string; createdAt: number }
  userTags: UserTagRow
  collaborators: CollaboratorRow
  /** Who is named in a caption (`commentId` null) or a comment. */
  mentions: { mediaId: string; commentId: string | null; accountId: string; createdAt: number }
  hashtags: { id: string; name: string }
  /** Those of which Instagram shows nothing. */
  forbiddenHashtags: { name: string }
  mediaHashtags: { hashtagId: string; mediaId: string; createdAt: number }
  /** When an account last searched for a hashtag anew: what the limit of thirty in seven days counts. */
  hashtagSearches: { accountId: string; hashtagId: string; at: number }
  containers: ContainerRow
  activity: ActivityRow
  /** Where somebody lives, how old they are and their gender, as insights tell it: an audience (`activity-rows.ts`). */
  demographics: { accountId: string; audience: string }
  /** When an account became professional, where that was in this world. Media from before have no insights. */
  professionalSince: { accountId: string; at: number }
  locations: { id: string; name: string; latitude: number; longitude: number }
  catalogs: CatalogRow
  catalogProducts: CatalogProductRow
  productTags: ProductTagRow
  productAppeals: ProductAppealRow
  audio: AudioRow
  /** Codes by which an advertiser shows that they may use a media. */
  partnershipAdCodes: { code: string; mediaId: string; expiresAt: number }
  upcomingEvents: UpcomingEventRow
  threadsUsers: ThreadsUserRow
  pageBackedAccounts: PageBackedAccountRow
  pages: PageRow
  pageRoles: { pageId: string; personId: string; tasks: string }
  apps: AppRow
  appRoles: { appId: string; personId: string; role: Role }
  products: ProductRow
  advancedAccess: { appId: string; scope: string; grantedAt: number }
  configurations: ConfigurationRow
  redirectUris: { appId: string; login: Login; uri: string; position: number }
  instagramTesters: {
    appId: string
    accountId: string
    state: InviteState
    invitedAt: number
    acceptedAt: number | null
  }
  /** How a professional account knows another account that comments or writes: its Instagram-scoped id (IGSID). */
  igScopedIds: { accountId: string; otherId: string; id: string }
  scopedIds: { appId: string; subjectId: string; id: string }
  grants: GrantRow
  authorizationCodes: AuthorizationCodeRow
  accessTokens: AccessTokenRow
  sessions: { hash: string; site: Site; subjectId: string; createdAt: number; expiresAt: number }
  consents: { hash: string; sessionHash: string; request: string; createdAt: number; usedAt: number | null }
  callbacks: CallbackRow
  threads: ThreadRow
  conversations: ConversationRow
  messages: MessageRow
  messageReactions: MessageReactionRow
  messageFiles: MessageFileRow
  /** Which comments were answered privately, by which message: each once. */
  privateReplies: { commentId: string; messageId: string }
  blocks: { accountId: string; blockedId: string; createdAt: number }
  /** What an account decides about its messages, as JSON; without a row, the usual. */
  messagingSettings: { accountId: string; settings: string }
  welcomeFlows: WelcomeFlowRow
  notificationTokens: NotificationTokenRow
  webhookSubscriptions: WebhookSubscriptionRow
  /** Whose webhooks an app gets: an Instagram account's, or a Page's with those of its account. `fields` are joined by commas. */
  subscribedApps: { subjectId: string; appId: string; fields: string; createdAt: number }
  webhookDeliveries: WebhookDeliveryRow
  faults: { id: string; position: number; rule: string; createdAt: number }
  /** How many requests a fault matched (`seen`), and how many it answered or spoiled. */
  faultCounts: { id: string; seen: number; hits: number; lastAt: number | null }
  audit: { id: number; at: number; actor: string; action: string; appId: string | null; detail: string }
}

/** Where a person signs in: Facebook's side is one site with the App Dashboard. */
export type Site = 'instagram' | 'facebook'

export interface PersonRow {
  /** The id on Facebook itself; apps see an app-scoped one. */
  id: string
  name: string
  email: string
  passwordHash: string
  createdAt: number
  /** Whether they confirmed their e-mail address. */
  confirmed: 0 | 1
  /** Whether they must pass a checkpoint before any token of theirs works again. */
  checkpointed: 0 | 1
}

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
  biography: string
  website: string
  followersCount: number
  followsCount: number
  checkpointed: 0 | 1
  /** Whether "Your activity off Meta technologies" is on. */
  offMetaActivity: 0 | 1
}

export interface PageRow {
  id: string
  name: string
  category: string
  followersCount: number
  /** The professional account that is linked to the Page. */
  accountId: string | null
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
  /** By app type, or by use case as since 2023. */
  creation: 'type' | 'useCase'
  privacyPolicyUrl: string
  /** Whether a verified business stands behind it. */
  businessVerified: 0 | 1
  /** Advanced > Security > Require App Secret: calls on graph.facebook.com need a proof. */
  requireAppSecret: 0 | 1
  /** Advanced > App authentication > Native or desktop app: the token endpoint of graph.facebook.com refuses the secret. */
  desktopApp: 0 | 1
  /** Advanced > Security > Client token; empty until it is first looked at. */
  clientToken: string
  /** Host names, joined by commas. */
  appDomains: string
  termsUrl: string
  /** Where people read how to have their data deleted, in place of a callback. */
  deletionInstructionsUrl: string
  /** The version that answers calls without one; null: the platform's default. */
  apiVersion: VersionName | null
  /** The same for calls of people with a role on the app. */
  roleApiVersion: VersionName | null
  /** Whether the Graph API answers the app's calls. */
  state: AppState
}

/**
 * Why the Graph API refuses an app's calls, unless it is `active`: Meta `blocked` it, it was `deactivated` since nobody used it for 90 days,
 * or it was `deleted`. A deleted app of this kind stays in the world with its tokens, so that their refusal can be tried; one whose
 * `deletedAt` is set was deleted in the App Dashboard, and is no longer found.
 */
export const appStates = ['active', 'blocked', 'deactivated', 'deleted'] as const
export type AppState = (typeof appStates)[number]

export interface ProductRow {
  appId: string
  login: Login
  /** The Instagram App ID: null until it was set up, and always for Facebook Login, which takes the Meta App ID. */
  clientId: string | null
  clientSecret: string | null
  displayName: string
  deauthorizeUrl: string
  dataDeletionUrl: string
  /** Switches of the product's settings, as JSON. */
  settings: string
}

export interface ConfigurationRow {
  /** What the dialog takes as `config_id`. */
  id: string
  appId: string
  name: string
  tokenType: 'user' | 'systemUser'
  /** Joined by commas. */
  scopes: string
  /** Whether a system user's token ends after 60 days. */
  expires: 0 | 1
  createdAt: number
}

export interface GrantRow {
  id: string
  appId: string
  login: Login
  /** Who granted: an Instagram account, or (Facebook Login) a person. */
  accountId: string | null
  personId: string | null
  /** The subject's id as this app sees it. */
  scopedId: string
  /** Joined by commas, as is `declined`. */
  scopes: string
  /** What was asked for and refused. */
  declined: string
  /** Pages and Instagram accounts that were chosen, joined by commas; null: all, those to come included. */
  pageIds: string | null
  accountIds: string | null
  /** When it was given, or last given again. */
  grantedAt: number
  removedAt: number | null
}

export interface AuthorizationCodeRow {
  hash: string
  grantId: string
  redirectUri: string
  /** The Login for Business configuration that the dialog was opened with, where it decides which token the code is worth. */
  configurationId: string | null
  /** The code challenge of PKCE as S256 makes it, whichever method was asked for: a plain one is the verifier itself. */
  codeChallenge: string | null
  /** Whether an id_token was asked for, and its nonce. */
  openid: 0 | 1
  nonce: string | null
  issuedAt: number
  expiresAt: number
  usedAt: number | null
}

/** Why a token's session was ended. */
export const invalidations = ['password', 'privacy', 'offFacebook', 'call', 'secretReset', 'deletion'] as const
export type Invalidation = (typeof invalidations)[number]

export interface AccessTokenRow {
  hash: string
  grantId: string
  kind: AccessTokenKind
  /** The Page that a Page token belongs to. */
  pageId: string | null
  /** When it was issued or last refreshed. */
  issuedAt: number
  /** Null: it has no end of its own. */
  expiresAt: number | null
  invalidatedAt: number | null
  invalidatedBy: Invalidation | null
}

/** What an app is told of, and where. */
export interface WebhookSubscriptionRow {
  appId: string
  /** `instagram`, or what else the Graph API has subscriptions of. */
  object: string
  url: string
  verifyToken: string
  /** Joined by commas. */
  fields: string
  /** Whether deliveries are sent: an endpoint that stays broken is switched off. */
  active: 0 | 1
  /** Since when every delivery has failed. */
  failingSince: number | null
  createdAt: number
}

export interface WebhookDeliveryRow {
  id: string
  appId: string
  /** By which login the app has the account: it decides which secret signs. */
  login: Login
  object: string
  /** The account that it is about; `0` in a test of the dashboard. Joined by commas, as the fields, where it holds several events. */
  accountId: string
  field: string
  url: string
  /** The very bytes that are sent and signed; all ASCII. */
  body: string
  test: 0 | 1
  /** `withheld`: Instagram sends nothing, for the reason in `outcome`. */
  state: 'waiting' | 'delivered' | 'failed' | 'withheld'
  attempts: number
  nextAttemptAt: number | null
  outcome: string
  createdAt: number
}

export interface CallbackRow {
  id: string
  appId: string
  login: Login
  kind: 'deauthorize' | 'dataDeletion'
  url: string
  /** App-scoped. */
  userId: string
  state: 'waiting' | 'delivered' | 'failed'
  attempts: number
  nextAttemptAt: number | null
  /** What the last attempt came to, in a sentence. */
  outcome: string
  /** What a data deletion was answered with. */
  statusUrl: string | null
  confirmationCode: string | null
  createdAt: number
}
