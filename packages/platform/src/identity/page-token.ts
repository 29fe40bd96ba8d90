import { hkdfSync } from 'node:crypto'
import { tokenKind } from '@darkroom/contract'
import { hashSecret } from '../world/hash.ts'
import { findAccessToken, storeAccessTokenRow } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'
import type { Caller } from './caller.ts'

/**
 * The access token of a Page, the same each time for the same person's token: it is derived from that token, and only its hash is
 * kept. One from a short-lived token ends with that token; any other never ends.
 *
 * @returns undefined for an app, which cannot act as a Page.
 */
export function pageToken(world: World, caller: Caller, pageId: string): string | undefined {
  if (caller.kind === 'app' || caller.kind === 'account') return undefined
  if (caller.kind === 'page') return caller.pageId === pageId ? caller.text : undefined
  const { token } = caller
  const text = derive(caller.text, pageId)
  if (findAccessToken(world, text) !== undefined) return text
  storeAccessTokenRow(world, {
    hash: hashSecret(text),
    grantId: token.grantId,
    kind: 'page',
    pageId,
    issuedAt: world.clock.now(),
    expiresAt: token.kind === 'shortLived' ? token.expiresAt : null,
    invalidatedAt: null,
    invalidatedBy: null,
  })
  return text
}

/** Has the alphabet and length of other tokens. */
function derive(personToken: string, pageId: string): string {
  const bytes = Buffer.from(hkdfSync('sha256', personToken, '', `page ${pageId}`, 105))
  return tokenKind('facebook', 'page').prefix + bytes.toString('base64url').replaceAll('Z', 'ZA')
}
