/** Containers: what was made to be published, with its file, its state and what became of it. */
export const containers = `
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
CREATE INDEX containersByAccount ON containers (accountId, createdAt);
CREATE INDEX containersPublished ON containers (accountId, publishedAt) WHERE publishedAt IS NOT NULL;
CREATE INDEX containersByApp ON containers (appId) WHERE appId IS NOT NULL;
CREATE INDEX containersByMedia ON containers (mediaId) WHERE mediaId IS NOT NULL;
CREATE INDEX containersWaiting ON containers (createdAt) WHERE state = 'WAITING';
CREATE INDEX containersByAge ON containers (createdAt);
`
