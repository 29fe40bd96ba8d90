import type { AccessTokenKind, Login } from '@darkroom/contract'

/** Every table. Ids are text, moments are Unix milliseconds, lists and objects are JSON in text. */
export interface Schema {
  tenant: TenantRow
  apiKey: ApiKeyRow
  link: LinkRow
  connection: ConnectionRow
  work: WorkRow
  event: EventRow
  audit: AuditRow
  cooling: CoolingRow
  keyring: KeyringRow
  deletion: DeletionRow
  endpoint: EndpointRow
  delivery: DeliveryRow
  strayEvent: StrayEventRow
  migration: MigrationRow
  adminLink: AdminLinkRow
  adminSession: AdminSessionRow
  callCount: CallCountRow
  secretSeen: SecretSeenRow
  reviewFinding: ReviewFindingRow
  post: PostRow
  file: FileRow
  postFile: PostFileRow
  postLane: PostLaneRow
}

export interface TenantRow {
  id: string
  name: string
  createdAt: number
}

export interface ApiKeyRow {
  id: string
  tenantId: string
  name: string
  /** Of the secret part; the secret itself is shown once and not stored. */
  hash: string
  scopes: string
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** How far a link is. `failed` can be tried again until the link ends. */
export type LinkState = 'open' | 'opened' | 'choosing' | 'completed' | 'failed'

export interface LinkRow {
  id: string
  tenantId: string
  login: Login
  lifetime: 'long' | 'short'
  /** The connection that is to be connected again, or that was made. */
  connectionId: string | null
  returnTo: string | null
  scopes: string
  /** Hashes: of the secret in the URL, of the browser's cookie, of `state`. */
  urlHash: string
  browserHash: string | null
  stateHash: string | null
  state: LinkState
  createdAt: number
  expiresAt: number
  /** Until when the person may come back from the window. */
  stateExpiresAt: number | null
  /** The person's token while they choose among accounts, sealed. */
  sealed: string | null
  kid: string | null
  choices: string | null
  failure: string | null
  reference: string | null
  version: number
}

/** The health of a connection. */
export type ConnectionState = 'healthy' | 'expiring' | 'needs-reconnect' | 'blocked' | 'app-fault'

export interface ConnectionRow {
  id: string
  tenantId: string
  login: Login
  appId: string
  /** What makes it the same account: with the tenant, the login and the app it is unique. */
  accountKey: string
  /** The person's or account's id as this app sees it. */
  appScopedId: string | null
  /** The professional account's id (17841...). */
  userId: string | null
  pageId: string | null
  username: string | null
  kind: AccessTokenKind
  lifetime: 'long' | 'short'
  asked: string
  granted: string | null
  missing: string | null
  state: ConnectionState
  reason: string | null
  evidence: string | null
  /** The token, sealed; null once it was erased. */
  sealed: string | null
  /** The keyring key that it is sealed with. */
  kid: string | null
  issuedAt: number
  expiresAt: number | null
  refreshableAt: number | null
  dataAccessExpiresAt: number | null
  refreshFailures: number
  triedAt: number | null
  refreshedAt: number | null
  checkedAt: number | null
  lastGoodCallAt: number | null
  /** The fewest days before its end of which its owner was warned. */
  warnedDays: number | null
  linkedAt: number
  createdAt: number
  /** How the account is subscribed to Instagram's webhooks; null: it is not. */
  webhooks: string | null
  /** Raised whenever the token changes: what compare-and-set compares. */
  version: number
}

export interface WorkRow {
  /** The kind and the subject: `care/con_...`. */
  id: string
  bucket: number
  kind: string
  /** When it is due; while somebody works on it, when their lease ends. */
  dueAt: number
  owner: string | null
  /** Raised by each claim: whoever holds an older one has lost the work. */
  attempt: number
  failures: number
  lastError: string | null
}

export interface EventRow {
  id: string
  tenantId: string
  connectionId: string | null
  type: string
  at: number
  subject: string
  body: string
  data: string
  /** The same event twice is one. */
  dedupe: string
}

export interface AuditRow {
  id: string
  tenantId: string | null
  at: number
  actor: string
  action: string
  subject: string
  details: string
}

export interface CoolingRow {
  name: string
  until: number
}

export interface KeyringRow {
  kid: string
  state: 'pending' | 'active' | 'retiring' | 'retired'
  wrapped: string
  rootId: string
  createdAt: number
  changedAt: number
  version: number
}

export interface DeletionRow {
  code: string
  login: Login
  requestedAt: number
  finishedAt: number | null
  connections: number
}

export interface MigrationRow {
  name: string
  appliedAt: number
}

/** A one-time link with which an operator signs in. */
export interface AdminLinkRow {
  id: string
  /** Of the secret in its URL. */
  hash: string
  createdAt: number
  expiresAt: number
  usedAt: number | null
}

export interface AdminSessionRow {
  id: string
  /** Of the cookie's value. */
  hash: string
  /** `link`, or the address that an OpenID provider vouches for. */
  who: string
  createdAt: number
  seenAt: number
  expiresAt: number
  revokedAt: number | null
}

/** How often an app's calls used something on a day. */
export interface CallCountRow {
  /** Day, login, app and name, which make it the same. */
  id: string
  day: string
  login: Login
  appId: string
  /** An operation of the contract (`GET IGUser/media`), or what of a call ends on a day (`metric impressions`). */
  name: string
  count: number
}

/** Since when a secret is used. The id has a hash of it. */
export interface SecretSeenRow {
  id: string
  firstSeenAt: number
}

/** What a review found, for as long as it finds it. */
export interface ReviewFindingRow {
  id: string
  level: 'warning' | 'failure'
  about: string
  what: string
  fix: string | null
  firstSeenAt: number
  seenAt: number
}

/** Where an app wants to be told what happens. `broken`: it failed for so long that it was switched off. */
export type EndpointState = 'enabled' | 'disabled' | 'broken'

export interface EndpointRow {
  id: string
  tenantId: string
  url: string
  description: string
  /** The types of events that it gets: names, or `instagram.*`. */
  events: string
  /** 1: of one connection, an event is sent when the one before has arrived. */
  ordered: number
  state: EndpointState
  /** Its secrets, sealed. */
  sealed: string
  kid: string
  /** Until when the secret before signs too. */
  previousUntil: number | null
  /** Failed attempts in a row. */
  failures: number
  failingSince: number | null
  /** Until then nothing is sent to it. */
  pausedUntil: number | null
  lastError: string | null
  createdAt: number
  version: number
}

/** `parked`: given up, kept until somebody asks for it again. */
export type DeliveryState = 'waiting' | 'delivered' | 'parked'

export interface DeliveryRow {
  id: string
  tenantId: string
  endpointId: string
  /** The event that is told, and the `webhook-id` of every attempt. */
  eventId: string
  type: string
  /** What keeps its order: the connection; empty where there is none. */
  lane: string
  state: DeliveryState
  attempts: number
  nextAttemptAt: number | null
  createdAt: number
  endedAt: number | null
  /** The latest attempts, oldest first. */
  log: string
}

/** An event of an account that nobody has connected. */
export interface StrayEventRow {
  /** A hash of what makes two deliveries the same event. */
  id: string
  login: Login
  accountId: string
  type: string
  receivedAt: number
  data: string
}

/** How far a post is. `unknown`: it cannot be told whether it was published. */
export type PostState = 'scheduled' | 'uploading' | 'waiting' | 'published' | 'failed' | 'unknown' | 'canceled'

export interface PostRow {
  id: string
  tenantId: string
  connectionId: string
  kind: 'image' | 'reel' | 'story' | 'carousel'
  /** What was asked for, as JSON. */
  wanted: string
  idempotencyKey: string | null
  /** Of what was asked for, with the connection and the moment. */
  wantedHash: string
  publishAt: number
  /** The zone in which the moment was named. */
  timeZone: string | null
  state: PostState
  reason: string | null
  detail: string | null
  /** What Instagram said, as JSON. */
  platform: string | null
  /** The journal of the publish: container ids, the intent to publish, the media id. */
  record: string | null
  /** When it is looked at next; null: it has ended. */
  nextAt: number | null
  /** Looks at the same step in a row. */
  looks: number
  /** Failures that may pass, in a row, and since when. */
  failures: number
  troubleAt: number | null
  mediaId: string | null
  history: string
  createdAt: number
  beganAt: number | null
  endedAt: number | null
  version: number
}

/** A file that was posted, in a folder under its hash. */
export interface FileRow {
  id: string
  tenantId: string
  /** SHA-256 in hexadecimal. */
  hash: string
  type: string
  size: number
  createdAt: number
  /** When it was posted or used in a post last. */
  usedAt: number
}

export interface PostFileRow {
  /** `<post>/<file>`. */
  id: string
  postId: string
  fileId: string
}

/** Which post of an account is at work, and until when the others wait. */
export interface PostLaneRow {
  connectionId: string
  postId: string
  until: number
  /** Until when the account's publishing quota is used up. */
  fullUntil: number
}
