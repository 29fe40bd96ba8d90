/**
 * Media of every kind (videos, reels, stories, albums), and what people do with them: comments, likes, tags, collaboration, mentions,
 * hashtags, follows. `number` is what a post's short address is made of.
 */
export const media = `
ALTER TABLE media ADD COLUMN number TEXT NOT NULL DEFAULT '0';
ALTER TABLE media ADD COLUMN mediaType TEXT NOT NULL DEFAULT 'IMAGE';
ALTER TABLE media ADD COLUMN productType TEXT NOT NULL DEFAULT 'FEED';
ALTER TABLE media ADD COLUMN place TEXT NOT NULL DEFAULT 'grid';
ALTER TABLE media ADD COLUMN parentId TEXT REFERENCES media ON DELETE CASCADE;
ALTER TABLE media ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN fileId TEXT;
ALTER TABLE media ADD COLUMN coverId TEXT;
ALTER TABLE media ADD COLUMN width INTEGER NOT NULL DEFAULT 1080;
ALTER TABLE media ADD COLUMN height INTEGER NOT NULL DEFAULT 1080;
ALTER TABLE media ADD COLUMN duration INTEGER;
ALTER TABLE media ADD COLUMN altText TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN sharedToFeed INTEGER NOT NULL DEFAULT 1;
ALTER TABLE media ADD COLUMN commentsEnabled INTEGER NOT NULL DEFAULT 1;
ALTER TABLE media ADD COLUMN likesHidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN downloadsOff INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN copyrighted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN aiGenerated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN locationId TEXT;
ALTER TABLE media ADD COLUMN audioName TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN appId TEXT REFERENCES apps ON DELETE SET NULL;
ALTER TABLE media ADD COLUMN addOn TEXT NOT NULL DEFAULT '{}';
ALTER TABLE media ADD COLUMN endedAt INTEGER;
ALTER TABLE media ADD COLUMN outsideLikes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN outsideViews INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN outsideSaves INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN outsideShares INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN outsideReposts INTEGER NOT NULL DEFAULT 0;
UPDATE media SET number = CAST(
  (max(createdAt - 1314220021721, 0) << 23) | ((rowid * 7919) & 8388607) AS TEXT);
DROP INDEX mediaByAccount;
CREATE INDEX mediaByAccount ON media (accountId, place, createdAt, id);
CREATE INDEX mediaByTime ON media (createdAt, id) WHERE place = 'grid';
CREATE INDEX mediaByStoryTime ON media (createdAt) WHERE place = 'story';
CREATE INDEX mediaByNumber ON media (number);
CREATE INDEX mediaByParent ON media (parentId, position) WHERE parentId IS NOT NULL;
CREATE INDEX mediaByApp ON media (appId) WHERE appId IS NOT NULL;

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
CREATE INDEX commentsByMedia ON comments (mediaId, createdAt, id);
CREATE INDEX commentsByParent ON comments (parentId, createdAt, id) WHERE parentId IS NOT NULL;
CREATE INDEX commentsByAccount ON comments (accountId);
CREATE INDEX commentsByApp ON comments (appId) WHERE appId IS NOT NULL;

CREATE TABLE likes (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (mediaId, accountId)
) STRICT, WITHOUT ROWID;
CREATE INDEX likesByAccount ON likes (accountId);

CREATE TABLE commentLikes (
  commentId TEXT NOT NULL REFERENCES comments ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (commentId, accountId)
) STRICT, WITHOUT ROWID;
CREATE INDEX commentLikesByAccount ON commentLikes (accountId);

CREATE TABLE follows (
  followerId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  followedId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (followerId, followedId)
) STRICT, WITHOUT ROWID;
CREATE INDEX followsByFollowed ON follows (followedId, createdAt);

CREATE TABLE userTags (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  x REAL,
  y REAL,
  position INTEGER NOT NULL,
  PRIMARY KEY (mediaId, accountId)
) STRICT, WITHOUT ROWID;
CREATE INDEX userTagsByAccount ON userTags (accountId);

CREATE TABLE collaborators (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (mediaId, accountId)
) STRICT, WITHOUT ROWID;
CREATE INDEX collaboratorsByAccount ON collaborators (accountId, state);

CREATE TABLE mentions (
  mediaId TEXT NOT NULL REFERENCES media ON DELETE CASCADE,
  commentId TEXT REFERENCES comments ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX mentionsByAccount ON mentions (accountId, mediaId);
CREATE INDEX mentionsByMedia ON mentions (mediaId);
CREATE INDEX mentionsByComment ON mentions (commentId) WHERE commentId IS NOT NULL;

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
CREATE INDEX mediaHashtagsByTime ON mediaHashtags (hashtagId, createdAt, mediaId);
CREATE INDEX mediaHashtagsByMedia ON mediaHashtags (mediaId);

CREATE TABLE hashtagSearches (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  hashtagId TEXT NOT NULL REFERENCES hashtags ON DELETE CASCADE,
  at INTEGER NOT NULL,
  PRIMARY KEY (accountId, hashtagId)
) STRICT, WITHOUT ROWID;
CREATE INDEX hashtagSearchesByHashtag ON hashtagSearches (hashtagId);

CREATE TABLE locations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL
) STRICT, WITHOUT ROWID;
`
