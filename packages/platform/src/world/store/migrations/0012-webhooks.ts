/** The ids under which accounts know who talks to them. Webhooks: what an app subscribes to, which accounts and Pages it is subscribed to, and what is sent. */
export const webhooks = `
CREATE TABLE igScopedIds (
  accountId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  otherId TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (accountId, otherId)
) STRICT, WITHOUT ROWID;
CREATE INDEX igScopedIdsByOther ON igScopedIds (otherId);

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
CREATE INDEX webhookSubscriptionsByObject ON webhookSubscriptions (object);

CREATE TABLE subscribedApps (
  subjectId TEXT NOT NULL,
  appId TEXT NOT NULL REFERENCES apps ON DELETE CASCADE,
  fields TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (subjectId, appId)
) STRICT, WITHOUT ROWID;
CREATE INDEX subscribedAppsByApp ON subscribedApps (appId);

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
CREATE INDEX webhookDeliveriesDue ON webhookDeliveries (nextAttemptAt) WHERE nextAttemptAt IS NOT NULL;
CREATE INDEX webhookDeliveriesByApp ON webhookDeliveries (appId, createdAt);
`
