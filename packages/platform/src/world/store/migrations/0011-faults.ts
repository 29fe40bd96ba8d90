/** Faults that are set on purpose, in the order in which they are tried, and how often each met a request. */
export const faults = `
CREATE TABLE faults (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX faultsByPosition ON faults (position);

CREATE TABLE faultCounts (
  id TEXT PRIMARY KEY REFERENCES faults ON DELETE CASCADE,
  seen INTEGER NOT NULL DEFAULT 0,
  hits INTEGER NOT NULL DEFAULT 0,
  lastAt INTEGER
) STRICT, WITHOUT ROWID;
`
