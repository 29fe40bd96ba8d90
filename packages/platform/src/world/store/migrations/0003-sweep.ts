/** What has ended is found without looking at what has not. */
export const sweepIndexes = `
CREATE INDEX sessionsByEnd ON sessions (expiresAt);
CREATE INDEX consentsByAge ON consents (createdAt);
CREATE INDEX authorizationCodesByEnd ON authorizationCodes (expiresAt);
`
