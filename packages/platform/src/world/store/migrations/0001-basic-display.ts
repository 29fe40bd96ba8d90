/** Accounts, apps, roles, testers, grants, codes, tokens: what Basic Display needs. */
export const basicDisplay = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE developers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  passwordHash TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  passwordHash TEXT NOT NULL,
  type TEXT NOT NULL,
  private INTEGER NOT NULL,
  hue INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE media (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  caption TEXT NOT NULL,
  hue INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mediaByAccount ON media (accountId, createdAt);

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
) STRICT;

CREATE TABLE appRoles (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  developerId TEXT NOT NULL REFERENCES developers ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (appId, developerId)
) STRICT, WITHOUT ROWID;
CREATE INDEX appRolesByDeveloper ON appRoles (developerId);

CREATE TABLE basicDisplayProducts (
  appId TEXT PRIMARY KEY REFERENCES apps ON DELETE CASCADE,
  instagramAppId TEXT UNIQUE,
  instagramAppSecret TEXT,
  displayName TEXT NOT NULL,
  deauthorizeUrl TEXT NOT NULL,
  dataDeletionUrl TEXT NOT NULL,
  approvedScopes TEXT NOT NULL
) STRICT;

CREATE TABLE redirectUris (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  uri TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (appId, uri)
) STRICT, WITHOUT ROWID;

CREATE TABLE instagramTesters (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  state TEXT NOT NULL,
  invitedAt INTEGER NOT NULL,
  acceptedAt INTEGER,
  PRIMARY KEY (appId, accountId)
) STRICT, WITHOUT ROWID;
CREATE INDEX instagramTestersByAccount ON instagramTesters (accountId);

CREATE TABLE scopedIds (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (appId, accountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  scopes TEXT NOT NULL,
  grantedAt INTEGER NOT NULL,
  removedAt INTEGER,
  UNIQUE (appId, accountId)
) STRICT;
CREATE INDEX grantsByAccount ON grants (accountId);

CREATE TABLE authorizationCodes (
  hash TEXT PRIMARY KEY,
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  redirectUri TEXT NOT NULL,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  usedAt INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX authorizationCodesByGrant ON authorizationCodes (grantId);

CREATE TABLE accessTokens (
  hash TEXT PRIMARY KEY,
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  kind TEXT NOT NULL,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  invalidatedAt INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX accessTokensByGrant ON accessTokens (grantId);

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
CREATE INDEX consentsBySession ON consents (sessionHash);
`
