/**
 * Products per login, Facebook people and Pages, grants of either kind of subject, callbacks and the audit trail. Grants and
 * accounts become tables without a rowid, and a grant carries its app-scoped id: each spares the token look-up a search.
 */
export const threeLogins = `
ALTER TABLE developers RENAME TO people;
ALTER TABLE people ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 1;
ALTER TABLE people ADD COLUMN checkpointed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appRoles RENAME COLUMN developerId TO personId;
UPDATE sessions SET site = 'facebook' WHERE site = 'developers';

ALTER TABLE apps ADD COLUMN creation TEXT NOT NULL DEFAULT 'type';
ALTER TABLE apps ADD COLUMN privacyPolicyUrl TEXT NOT NULL DEFAULT '';
ALTER TABLE apps ADD COLUMN businessVerified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE apps ADD COLUMN requireAppSecret INTEGER NOT NULL DEFAULT 0;

ALTER TABLE accounts RENAME TO accountsBefore;
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
) STRICT, WITHOUT ROWID;
INSERT INTO accounts (id, username, name, passwordHash, type, private, hue, createdAt)
  SELECT id, username, name, passwordHash, type, private, hue, createdAt FROM accountsBefore;

CREATE TABLE mediaAfter (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  caption TEXT NOT NULL,
  hue INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
INSERT INTO mediaAfter SELECT * FROM media;
DROP TABLE media;
ALTER TABLE mediaAfter RENAME TO media;
CREATE INDEX mediaByAccount ON media (accountId, createdAt);

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
INSERT INTO products (appId, login, clientId, clientSecret, displayName, deauthorizeUrl, dataDeletionUrl)
  SELECT appId, 'basic-display', instagramAppId, instagramAppSecret, displayName, deauthorizeUrl, dataDeletionUrl
  FROM basicDisplayProducts;

CREATE TABLE advancedAccess (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  scope TEXT NOT NULL,
  grantedAt INTEGER NOT NULL,
  PRIMARY KEY (appId, scope)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO advancedAccess (appId, scope, grantedAt)
  SELECT appId, scope.value, 0
  FROM basicDisplayProducts, json_each('["' || replace(approvedScopes, ',', '","') || '"]') AS scope
  WHERE scope.value <> '';
DROP TABLE basicDisplayProducts;

CREATE TABLE configurations (
  id TEXT PRIMARY KEY,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  name TEXT NOT NULL,
  tokenType TEXT NOT NULL,
  scopes TEXT NOT NULL,
  expires INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX configurationsByApp ON configurations (appId);

ALTER TABLE redirectUris RENAME TO redirectUrisBefore;
CREATE TABLE redirectUris (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  login TEXT NOT NULL,
  uri TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (appId, login, uri)
) STRICT, WITHOUT ROWID;
INSERT INTO redirectUris (appId, login, uri, position) SELECT appId, 'basic-display', uri, position FROM redirectUrisBefore;
DROP TABLE redirectUrisBefore;

CREATE TABLE testersAfter (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  state TEXT NOT NULL,
  invitedAt INTEGER NOT NULL,
  acceptedAt INTEGER,
  PRIMARY KEY (appId, accountId)
) STRICT, WITHOUT ROWID;
INSERT INTO testersAfter SELECT * FROM instagramTesters;
DROP TABLE instagramTesters;
ALTER TABLE testersAfter RENAME TO instagramTesters;
CREATE INDEX instagramTestersByAccount ON instagramTesters (accountId);

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
CREATE INDEX pageRolesByPerson ON pageRoles (personId);

ALTER TABLE scopedIds RENAME TO scopedIdsBefore;
CREATE TABLE scopedIds (
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  subjectId TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (appId, subjectId)
) STRICT, WITHOUT ROWID;
INSERT INTO scopedIds (appId, subjectId, id) SELECT appId, accountId, id FROM scopedIdsBefore;

ALTER TABLE grants RENAME TO grantsBefore;
DROP INDEX grantsByAccount;
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
INSERT INTO grants (id, appId, login, accountId, scopedId, scopes, declined, grantedAt, removedAt)
  SELECT g.id, g.appId, 'basic-display', g.accountId, coalesce(s.id, g.accountId), g.scopes, '', g.grantedAt, g.removedAt
  FROM grantsBefore g LEFT JOIN scopedIdsBefore s ON s.appId = g.appId AND s.accountId = g.accountId;
CREATE INDEX grantsByAccount ON grants (accountId);
CREATE INDEX grantsByPerson ON grants (personId);
DROP TABLE scopedIdsBefore;

CREATE TABLE codesAfter (
  hash TEXT PRIMARY KEY,
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  redirectUri TEXT NOT NULL,
  configurationId TEXT,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  usedAt INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO codesAfter (hash, grantId, redirectUri, issuedAt, expiresAt, usedAt)
  SELECT hash, grantId, redirectUri, issuedAt, expiresAt, usedAt FROM authorizationCodes;
DROP TABLE authorizationCodes;
ALTER TABLE codesAfter RENAME TO authorizationCodes;
CREATE INDEX authorizationCodesByGrant ON authorizationCodes (grantId);

CREATE TABLE tokensAfter (
  hash TEXT PRIMARY KEY,
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  kind TEXT NOT NULL,
  pageId TEXT REFERENCES pages ON DELETE CASCADE,
  issuedAt INTEGER NOT NULL,
  expiresAt INTEGER,
  invalidatedAt INTEGER,
  invalidatedBy TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO tokensAfter (hash, grantId, kind, issuedAt, expiresAt, invalidatedAt, invalidatedBy)
  SELECT hash, grantId, kind, issuedAt, expiresAt, invalidatedAt, iif(invalidatedAt IS NULL, NULL, 'password') FROM accessTokens;
DROP TABLE accessTokens;
ALTER TABLE tokensAfter RENAME TO accessTokens;
CREATE INDEX accessTokensByGrant ON accessTokens (grantId);
DROP TABLE grantsBefore;
DROP TABLE accountsBefore;

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
CREATE INDEX callbacksByApp ON callbacks (appId, createdAt);
CREATE INDEX callbacksDue ON callbacks (nextAttemptAt) WHERE nextAttemptAt IS NOT NULL;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  appId TEXT,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX auditByApp ON audit (appId, id);
`
