/** What Meta can do to an app, and what a person can switch off for all apps. */
export const states = `
ALTER TABLE apps ADD COLUMN state TEXT NOT NULL DEFAULT 'active';
ALTER TABLE accounts ADD COLUMN offMetaActivity INTEGER NOT NULL DEFAULT 1;
`
