/** What people do with accounts and media, day by day, and since when accounts are professional: what insights are counted from (decisions/0028). */
export const insights = `
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
CREATE INDEX activityByMedia ON activity (mediaId) WHERE mediaId <> '';

CREATE TABLE demographics (
  accountId TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  audience TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE professionalSince (
  accountId TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
