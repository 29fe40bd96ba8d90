/**
 * What can be tagged and announced: catalogs with products, product tags and appeals, audio for reels, upcoming events; and the accounts
 * that stand behind others: Threads profiles, and what a Page has in place of an Instagram account.
 */
export const discovery = `
CREATE TABLE forbiddenHashtags (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE INDEX hashtagSearchesByTime ON hashtagSearches (accountId, at);

CREATE TABLE catalogs (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  name TEXT NOT NULL,
  shopName TEXT NOT NULL,
  merchantId TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogsByAccount ON catalogs (accountId, createdAt, id);

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
CREATE INDEX catalogProductsByCatalog ON catalogProducts (catalogId, position, id);
CREATE INDEX catalogProductsByVariant ON catalogProducts (variantOf, position) WHERE variantOf IS NOT NULL;

CREATE TABLE productTags (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  productId TEXT NOT NULL REFERENCES catalogProducts ON DELETE CASCADE,
  x REAL,
  y REAL,
  position INTEGER NOT NULL,
  PRIMARY KEY (mediaId, productId)
) STRICT, WITHOUT ROWID;
CREATE INDEX productTagsByProduct ON productTags (productId);

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
CREATE INDEX audioByType ON audio (type, createdAt, id);
CREATE INDEX audioByAccount ON audio (accountId) WHERE accountId IS NOT NULL;

CREATE TABLE partnershipAdCodes (
  code TEXT PRIMARY KEY,
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX partnershipAdCodesByMedia ON partnershipAdCodes (mediaId);

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
CREATE INDEX upcomingEventsByAccount ON upcomingEvents (accountId, startTime, id);

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
`
