/** Advanced > App authentication > Native or desktop app. */
export const desktopApps = `
ALTER TABLE apps ADD COLUMN desktopApp INTEGER NOT NULL DEFAULT 0;
`
