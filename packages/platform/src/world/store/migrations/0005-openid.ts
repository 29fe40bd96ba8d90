/** What a code of the Login dialog remembers of PKCE and of OpenID Connect. */
export const openid = `
ALTER TABLE authorizationCodes ADD COLUMN codeChallenge TEXT;
ALTER TABLE authorizationCodes ADD COLUMN openid INTEGER NOT NULL DEFAULT 0;
ALTER TABLE authorizationCodes ADD COLUMN nonce TEXT;
`
