/** More of an app's settings; and what is old is found without looking at what is not. */
export const settingsAndSweeps = `
ALTER TABLE apps ADD COLUMN clientToken TEXT NOT NULL DEFAULT '';
ALTER TABLE apps ADD COLUMN appDomains TEXT NOT NULL DEFAULT '';
ALTER TABLE apps ADD COLUMN termsUrl TEXT NOT NULL DEFAULT '';
ALTER TABLE apps ADD COLUMN deletionInstructionsUrl TEXT NOT NULL DEFAULT '';
ALTER TABLE apps ADD COLUMN apiVersion TEXT;
ALTER TABLE apps ADD COLUMN roleApiVersion TEXT;
CREATE INDEX auditByAge ON audit (at);
CREATE INDEX callbacksSettled ON callbacks (createdAt) WHERE nextAttemptAt IS NULL;
`
