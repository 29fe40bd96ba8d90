/** Direct messages: threads between two accounts, how each side sees them, what was said, and what an account shows before and around it. */
export const messages = `
CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  firstId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  secondId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX threadsByAccounts ON threads (firstId, secondId);
CREATE INDEX threadsBySecond ON threads (secondId);

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
CREATE INDEX conversationsByTime ON conversations (accountId, updatedAt, threadId);
CREATE INDEX conversationsByThread ON conversations (threadId);
CREATE INDEX conversationsByOther ON conversations (otherId);

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
CREATE INDEX messagesByThread ON messages (threadId, createdAt, seq);
CREATE INDEX messagesBySender ON messages (senderId);

CREATE TABLE messageReactions (
  messageId TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  reaction TEXT NOT NULL,
  emoji TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (messageId, accountId)
) STRICT, WITHOUT ROWID;
CREATE INDEX messageReactionsByAccount ON messageReactions (accountId);

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
CREATE INDEX messageFilesByAccount ON messageFiles (accountId);

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
CREATE INDEX blocksByBlocked ON blocks (blockedId);

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
CREATE INDEX welcomeFlowsByAccount ON welcomeFlows (accountId, id);

CREATE TABLE notificationTokens (
  token TEXT PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  title TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX notificationTokensByAccount ON notificationTokens (accountId, createdAt);
CREATE INDEX notificationTokensByOther ON notificationTokens (otherId);
`
