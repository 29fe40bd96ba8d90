/* oxlint-disable max-lines -- printed, never read as a whole */
/** What the migrations leave behind, in one piece: a new world is made from this. Printed by `npm run print-schema`. */
export const currentSchema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE "people" (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  passwordHash TEXT NOT NULL,
  createdAt INTEGER NOT NULL
, confirmed INTEGER NOT NULL DEFAULT 1, checkpointed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE apps (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  name TEXT NOT NULL,
  contactEmail TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  websiteUrl TEXT,
  hasWebsite INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
, creation TEXT NOT NULL DEFAULT 'type', privacyPolicyUrl TEXT NOT NULL DEFAULT '', businessVerified INTEGER NOT NULL DEFAULT 0, requireAppSecret INTEGER NOT NULL DEFAULT 0, clientToken TEXT NOT NULL DEFAULT '', appDomains TEXT NOT NULL DEFAULT '', termsUrl TEXT NOT NULL DEFAULT '', deletionInstructionsUrl TEXT NOT NULL DEFAULT '', apiVersion TEXT, roleApiVersion TEXT, state TEXT NOT NULL DEFAULT 'active', desktopApp INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE appRoles (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  personId TEXT NOT NULL REFERENCES "people" ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (appId, personId)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
  hash TEXT PRIMARY KEY,
  sessionHash TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  request TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  usedAt INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  passwordHash TEXT NOT NULL,
  type TEXT NOT NULL,
  private INTEGER NOT NULL,
  hue INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  biography TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  followersCount INTEGER NOT NULL DEFAULT 0,
  followsCount INTEGER NOT NULL DEFAULT 0,
  checkpointed INTEGER NOT NULL DEFAULT 0
, offMetaActivity INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;

CREATE TABLE "media" (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  caption TEXT NOT NULL,
  hue INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
, number TEXT NOT NULL DEFAULT '0', mediaType TEXT NOT NULL DEFAULT 'IMAGE', productType TEXT NOT NULL DEFAULT 'FEED', place TEXT NOT NULL DEFAULT 'grid', parentId TEXT REFERENCES media ON DELETE CASCADE, position INTEGER NOT NULL DEFAULT 0, fileId TEXT, coverId TEXT, width INTEGER NOT NULL DEFAULT 1080, height INTEGER NOT NULL DEFAULT 1080, duration INTEGER, altText TEXT NOT NULL DEFAULT '', sharedToFeed INTEGER NOT NULL DEFAULT 1, commentsEnabled INTEGER NOT NULL DEFAULT 1, likesHidden INTEGER NOT NULL DEFAULT 0, downloadsOff INTEGER NOT NULL DEFAULT 0, copyrighted INTEGER NOT NULL DEFAULT 0, aiGenerated INTEGER NOT NULL DEFAULT 0, locationId TEXT, audioName TEXT NOT NULL DEFAULT '', appId TEXT REFERENCES apps ON DELETE SET NULL, addOn TEXT NOT NULL DEFAULT '{}', endedAt INTEGER, outsideLikes INTEGER NOT NULL DEFAULT 0, outsideViews INTEGER NOT NULL DEFAULT 0, outsideSaves INTEGER NOT NULL DEFAULT 0, outsideShares INTEGER NOT NULL DEFAULT 0, outsideReposts INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE products (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  login TEXT NOT NULL,
  clientId TEXT UNIQUE,
  clientSecret TEXT,
  displayName TEXT NOT NULL,
  deauthorizeUrl TEXT NOT NULL,
  dataDeletionUrl TEXT NOT NULL,
  settings TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (appId, login)
) STRICT, WITHOUT ROWID;

CREATE TABLE advancedAccess (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  scope TEXT NOT NULL,
  grantedAt INTEGER NOT NULL,
  PRIMARY KEY (appId, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE configurations (
  id TEXT PRIMARY KEY,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  name TEXT NOT NULL,
  tokenType TEXT NOT NULL,
  scopes TEXT NOT NULL,
  expires INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE redirectUris (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  login TEXT NOT NULL,
  uri TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (appId, login, uri)
) STRICT, WITHOUT ROWID;

CREATE TABLE "instagramTesters" (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  state TEXT NOT NULL,
  invitedAt INTEGER NOT NULL,
  acceptedAt INTEGER,
  PRIMARY KEY (appId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  followersCount INTEGER NOT NULL,
  accountId TEXT UNIQUE REFERENCES accounts ON DELETE SET NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE pageRoles (
  pageId TEXT NOT NULL REFERENCES pages ON DELETE CASCADE,
  personId TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  tasks TEXT NOT NULL,
  PRIMARY KEY (pageId, personId)
) STRICT, WITHOUT ROWID;

CREATE TABLE scopedIds (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  subjectId TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (appId, subjectId)
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  login TEXT NOT NULL,
  accountId TEXT REFERENCES accounts ON DELETE CASCADE,
  personId TEXT REFERENCES people ON DELETE CASCADE,
  scopedId TEXT NOT NULL,
  scopes TEXT NOT NULL,
  declined TEXT NOT NULL,
  pageIds TEXT,
  accountIds TEXT,
  grantedAt INTEGER NOT NULL,
  removedAt INTEGER,
  UNIQUE (appId, login, accountId),
  UNIQUE (appId, login, personId)
) STRICT, WITHOUT ROWID;

CREATE TABLE "authorizationCodes" (
  hash TEXT PRIMARY KEY,
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  redirectUri TEXT NOT NULL,
  configurationId TEXT,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  usedAt INTEGER
, codeChallenge TEXT, openid INTEGER NOT NULL DEFAULT 0, nonce TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE "accessTokens" (
  hash TEXT PRIMARY KEY,
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  kind TEXT NOT NULL,
  pageId TEXT REFERENCES pages ON DELETE CASCADE,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER,
  invalidatedAt INTEGER,
  invalidatedBy TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE callbacks (
  id TEXT PRIMARY KEY,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  login TEXT NOT NULL,
  kind TEXT NOT NULL,
  url TEXT NOT NULL,
  userId TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  nextAttemptAt INTEGER,
  outcome TEXT NOT NULL,
  statusUrl TEXT,
  confirmationCode TEXT,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  appId TEXT,
  detail TEXT NOT NULL
) STRICT;

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  parentId TEXT REFERENCES comments ON DELETE CASCADE,
  text TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0,
  appId TEXT REFERENCES apps ON DELETE SET NULL,
  outsideLikes INTEGER NOT NULL DEFAULT 0,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE likes (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (mediaId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE commentLikes (
  commentId TEXT NOT NULL REFERENCES comments ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (commentId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE follows (
  followerId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  followedId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (followerId, followedId)
) STRICT, WITHOUT ROWID;

CREATE TABLE userTags (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  x REAL,
  y REAL,
  position INTEGER NOT NULL,
  PRIMARY KEY (mediaId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE collaborators (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (mediaId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  commentId TEXT REFERENCES comments ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE hashtags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE mediaHashtags (
  hashtagId TEXT NOT NULL REFERENCES hashtags ON DELETE CASCADE,
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (hashtagId, mediaId)
) STRICT, WITHOUT ROWID;

CREATE TABLE hashtagSearches (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  hashtagId TEXT NOT NULL REFERENCES hashtags ON DELETE CASCADE,
  at INTEGER NOT NULL,
  PRIMARY KEY (accountId, hashtagId)
) STRICT, WITHOUT ROWID;

CREATE TABLE locations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE containers (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  appId TEXT REFERENCES apps ON DELETE SET NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  parameters TEXT NOT NULL,
  state TEXT NOT NULL,
  subcode INTEGER,
  why TEXT NOT NULL DEFAULT '',
  reads INTEGER NOT NULL DEFAULT 0,
  fileId TEXT,
  coverId TEXT,
  width INTEGER NOT NULL DEFAULT 0,
  height INTEGER NOT NULL DEFAULT 0,
  duration INTEGER,
  fileSize INTEGER,
  mediaId TEXT REFERENCES media ON DELETE SET NULL,
  createdAt INTEGER NOT NULL,
  readyAt INTEGER,
  publishedAt INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE forbiddenHashtags (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogs (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  name TEXT NOT NULL,
  shopName TEXT NOT NULL,
  merchantId TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogProducts (
  id TEXT PRIMARY KEY,
  catalogId TEXT NOT NULL REFERENCES catalogs ON DELETE CASCADE,
  name TEXT NOT NULL,
  retailerId TEXT NOT NULL,
  price TEXT NOT NULL,
  salePrice TEXT NOT NULL,
  imageUrl TEXT NOT NULL,
  reviewStatus TEXT NOT NULL,
  rejectionReasons TEXT NOT NULL,
  checkout INTEGER NOT NULL,
  variantOf TEXT REFERENCES catalogProducts ON DELETE CASCADE,
  variantName TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE productTags (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  productId TEXT NOT NULL REFERENCES catalogProducts ON DELETE CASCADE,
  x REAL,
  y REAL,
  position INTEGER NOT NULL,
  PRIMARY KEY (mediaId, productId)
) STRICT, WITHOUT ROWID;

CREATE TABLE productAppeals (
  productId TEXT PRIMARY KEY REFERENCES catalogProducts ON DELETE CASCADE,
  reason TEXT NOT NULL,
  status TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audio (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  duration INTEGER NOT NULL,
  artist TEXT NOT NULL,
  accountId TEXT REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE partnershipAdCodes (
  code TEXT PRIMARY KEY,
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE upcomingEvents (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  title TEXT NOT NULL,
  startTime INTEGER NOT NULL,
  endTime INTEGER,
  notificationSubtypes TEXT NOT NULL,
  notificationTargetTime TEXT,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE threadsUsers (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  kind TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (accountId, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE pageBackedAccounts (
  pageId TEXT PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE faults (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE faultCounts (
  id TEXT PRIMARY KEY REFERENCES faults ON DELETE CASCADE,
  seen INTEGER NOT NULL DEFAULT 0,
  hits INTEGER NOT NULL DEFAULT 0,
  lastAt INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE igScopedIds (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (accountId, otherId)
) STRICT, WITHOUT ROWID;

CREATE TABLE webhookSubscriptions (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  object TEXT NOT NULL,
  url TEXT NOT NULL,
  verifyToken TEXT NOT NULL,
  fields TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1,
  failingSince INTEGER,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (appId, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE subscribedApps (
  subjectId TEXT NOT NULL,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  fields TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (subjectId, appId)
) STRICT, WITHOUT ROWID;

CREATE TABLE webhookDeliveries (
  id TEXT PRIMARY KEY,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  login TEXT NOT NULL,
  object TEXT NOT NULL,
  accountId TEXT NOT NULL,
  field TEXT NOT NULL,
  url TEXT NOT NULL,
  body TEXT NOT NULL,
  test INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  nextAttemptAt INTEGER,
  outcome TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  firstId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  secondId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE conversations (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  threadId TEXT NOT NULL REFERENCES threads ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  folder TEXT NOT NULL,
  heardAt INTEGER,
  readSeq INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  ownerAppId TEXT,
  ownerUntil INTEGER,
  PRIMARY KEY (accountId, threadId)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  threadId TEXT NOT NULL REFERENCES threads ON DELETE CASCADE,
  senderId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  appId TEXT,
  text TEXT NOT NULL,
  content TEXT NOT NULL,
  replyToId TEXT,
  edits INTEGER NOT NULL,
  deletedAt INTEGER,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE messageReactions (
  messageId TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  reaction TEXT NOT NULL,
  emoji TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (messageId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE messageFiles (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  kind TEXT NOT NULL,
  fileId TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  reusable INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE privateReplies (
  commentId TEXT PRIMARY KEY REFERENCES comments ON DELETE CASCADE,
  messageId TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blocks (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  blockedId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (accountId, blockedId)
) STRICT, WITHOUT ROWID;

CREATE TABLE messagingSettings (
  accountId TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE welcomeFlows (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  appId TEXT NOT NULL,
  name TEXT NOT NULL,
  flow TEXT NOT NULL,
  platforms TEXT NOT NULL,
  usedInAd INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notificationTokens (
  token TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  title TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  day INTEGER NOT NULL,
  viewerId TEXT NOT NULL DEFAULT '',
  mediaId TEXT NOT NULL DEFAULT '',
  part INTEGER NOT NULL DEFAULT 0,
  follower INTEGER NOT NULL DEFAULT 0,
  audience TEXT NOT NULL DEFAULT '',
  product TEXT NOT NULL DEFAULT '',
  people INTEGER NOT NULL DEFAULT 1,
  views INTEGER NOT NULL DEFAULT 0,
  watchTime INTEGER NOT NULL DEFAULT 0,
  skips INTEGER NOT NULL DEFAULT 0,
  likes INTEGER NOT NULL DEFAULT 0,
  saves INTEGER NOT NULL DEFAULT 0,
  shares INTEGER NOT NULL DEFAULT 0,
  reposts INTEGER NOT NULL DEFAULT 0,
  replies INTEGER NOT NULL DEFAULT 0,
  follows INTEGER NOT NULL DEFAULT 0,
  unfollows INTEGER NOT NULL DEFAULT 0,
  profileViews INTEGER NOT NULL DEFAULT 0,
  websiteTaps INTEGER NOT NULL DEFAULT 0,
  emailTaps INTEGER NOT NULL DEFAULT 0,
  callTaps INTEGER NOT NULL DEFAULT 0,
  textTaps INTEGER NOT NULL DEFAULT 0,
  directionTaps INTEGER NOT NULL DEFAULT 0,
  linkTaps INTEGER NOT NULL DEFAULT 0,
  tapsForward INTEGER NOT NULL DEFAULT 0,
  tapsBack INTEGER NOT NULL DEFAULT 0,
  exits INTEGER NOT NULL DEFAULT 0,
  swipesForward INTEGER NOT NULL DEFAULT 0,
  facebookViews INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (accountId, day, viewerId, mediaId, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE demographics (
  accountId TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  audience TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE professionalSince (
  accountId TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX appRolesByDeveloper ON appRoles (personId);

CREATE INDEX consentsBySession ON consents (sessionHash);

CREATE INDEX configurationsByApp ON configurations (appId);

CREATE INDEX instagramTestersByAccount ON instagramTesters (accountId);

CREATE INDEX pageRolesByPerson ON pageRoles (personId);

CREATE INDEX grantsByAccount ON grants (accountId);

CREATE INDEX grantsByPerson ON grants (personId);

CREATE INDEX authorizationCodesByGrant ON authorizationCodes (grantId);

CREATE INDEX accessTokensByGrant ON accessTokens (grantId);

CREATE INDEX callbacksByApp ON callbacks (appId, createdAt);

CREATE INDEX callbacksDue ON callbacks (nextAttemptAt) WHERE nextAttemptAt IS NOT NULL;

CREATE INDEX auditByApp ON audit (appId, id);

CREATE INDEX sessionsByEnd ON sessions (expiresAt);

CREATE INDEX consentsByAge ON consents (createdAt);

CREATE INDEX authorizationCodesByEnd ON authorizationCodes (expiresAt);

CREATE INDEX auditByAge ON audit (at);

CREATE INDEX callbacksSettled ON callbacks (createdAt) WHERE nextAttemptAt IS NULL;

CREATE INDEX mediaByAccount ON media (accountId, place, createdAt, id);

CREATE INDEX mediaByTime ON media (createdAt, id) WHERE place = 'grid';

CREATE INDEX mediaByStoryTime ON media (createdAt) WHERE place = 'story';

CREATE INDEX mediaByNumber ON media (number);

CREATE INDEX mediaByParent ON media (parentId, position) WHERE parentId IS NOT NULL;

CREATE INDEX mediaByApp ON media (appId) WHERE appId IS NOT NULL;

CREATE INDEX commentsByMedia ON comments (mediaId, createdAt, id);

CREATE INDEX commentsByParent ON comments (parentId, createdAt, id) WHERE parentId IS NOT NULL;

CREATE INDEX commentsByAccount ON comments (accountId);

CREATE INDEX commentsByApp ON comments (appId) WHERE appId IS NOT NULL;

CREATE INDEX likesByAccount ON likes (accountId);

CREATE INDEX commentLikesByAccount ON commentLikes (accountId);

CREATE INDEX followsByFollowed ON follows (followedId, createdAt);

CREATE INDEX userTagsByAccount ON userTags (accountId);

CREATE INDEX collaboratorsByAccount ON collaborators (accountId, state);

CREATE INDEX mentionsByAccount ON mentions (accountId, mediaId);

CREATE INDEX mentionsByMedia ON mentions (mediaId);

CREATE INDEX mentionsByComment ON mentions (commentId) WHERE commentId IS NOT NULL;

CREATE INDEX mediaHashtagsByTime ON mediaHashtags (hashtagId, createdAt, mediaId);

CREATE INDEX mediaHashtagsByMedia ON mediaHashtags (mediaId);

CREATE INDEX hashtagSearchesByHashtag ON hashtagSearches (hashtagId);

CREATE INDEX containersByAccount ON containers (accountId, createdAt);

CREATE INDEX containersPublished ON containers (accountId, publishedAt) WHERE publishedAt IS NOT NULL;

CREATE INDEX containersByApp ON containers (appId) WHERE appId IS NOT NULL;

CREATE INDEX containersByMedia ON containers (mediaId) WHERE mediaId IS NOT NULL;

CREATE INDEX containersWaiting ON containers (createdAt) WHERE state = 'WAITING';

CREATE INDEX containersByAge ON containers (createdAt);

CREATE INDEX hashtagSearchesByTime ON hashtagSearches (accountId, at);

CREATE INDEX catalogsByAccount ON catalogs (accountId, createdAt, id);

CREATE INDEX catalogProductsByCatalog ON catalogProducts (catalogId, position, id);

CREATE INDEX catalogProductsByVariant ON catalogProducts (variantOf, position) WHERE variantOf IS NOT NULL;

CREATE INDEX productTagsByProduct ON productTags (productId);

CREATE INDEX audioByType ON audio (type, createdAt, id);

CREATE INDEX audioByAccount ON audio (accountId) WHERE accountId IS NOT NULL;

CREATE INDEX partnershipAdCodesByMedia ON partnershipAdCodes (mediaId);

CREATE INDEX upcomingEventsByAccount ON upcomingEvents (accountId, startTime, id);

CREATE INDEX faultsByPosition ON faults (position);

CREATE INDEX igScopedIdsByOther ON igScopedIds (otherId);

CREATE INDEX webhookSubscriptionsByObject ON webhookSubscriptions (object);

CREATE INDEX subscribedAppsByApp ON subscribedApps (appId);

CREATE INDEX webhookDeliveriesDue ON webhookDeliveries (nextAttemptAt) WHERE nextAttemptAt IS NOT NULL;

CREATE INDEX webhookDeliveriesByApp ON webhookDeliveries (appId, createdAt);

CREATE UNIQUE INDEX threadsByAccounts ON threads (firstId, secondId);

CREATE INDEX threadsBySecond ON threads (secondId);

CREATE INDEX conversationsByTime ON conversations (accountId, updatedAt, threadId);

CREATE INDEX conversationsByThread ON conversations (threadId);

CREATE INDEX conversationsByOther ON conversations (otherId);

CREATE INDEX messagesByThread ON messages (threadId, createdAt, seq);

CREATE INDEX messagesBySender ON messages (senderId);

CREATE INDEX messageReactionsByAccount ON messageReactions (accountId);

CREATE INDEX messageFilesByAccount ON messageFiles (accountId);

CREATE INDEX blocksByBlocked ON blocks (blockedId);

CREATE INDEX welcomeFlowsByAccount ON welcomeFlows (accountId, id);

CREATE INDEX notificationTokensByAccount ON notificationTokens (accountId, createdAt);

CREATE INDEX notificationTokensByOther ON notificationTokens (otherId);

CREATE INDEX activityByMedia ON activity (mediaId) WHERE mediaId <> '';
`
