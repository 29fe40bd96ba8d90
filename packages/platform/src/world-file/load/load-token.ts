import { type Login, tokenKinds } from '@darkroom/contract'
import { hashSecret } from '../../world/hash.ts'
import { endOf, storeAccessTokenRow } from '../../world/records/access-tokens.ts'
import type { World } from '../../world/world.ts'
import { type TokenEntry, WorldFileError } from '../file.ts'
import { entering } from './entering.ts'

/**
 * Stores a token.
 *
 * @param grant Its grant; `name` is what to call that at the beginning of a sentence.
 * @param pageId Finds a Page by its name or id.
 * @throws WorldFileError
 */
export function loadToken(
  world: World,
  grant: { readonly id: string; readonly login: Login; readonly name: string },
  entry: TokenEntry,
  pageId: (named: string) => string,
): void {
  const { login, name } = grant
  const { kind, page, expiresAt, invalidatedAt } = entry
  const issuedAt = entry.issuedAt?.getTime() ?? world.clock.now()
  const hash = entry.hash ?? (entry.token === undefined ? undefined : hashSecret(entry.token))
  if (hash === undefined) throw new WorldFileError(`${name} has a token without text. Give its token or its hash.`)
  if (!Object.hasOwn(tokenKinds[login], kind))
    throw new WorldFileError(`${name} has a token of the kind ${kind}, which ${login} has not. Change one of the two.`)
  if ((kind === 'page') !== (page !== undefined))
    throw new WorldFileError(
      page === undefined
        ? `${name} has a Page's token without page. Give the name or id of the Page.`
        : `${name} has a token of the kind ${kind} with the page ${page}. Take that out.`,
    )
  entering(`A token of ${name.replace(/^T/, 't')}`, () =>
    storeAccessTokenRow(world, {
      hash,
      grantId: grant.id,
      kind,
      pageId: page === undefined ? null : pageId(page),
      issuedAt,
      expiresAt:
        expiresAt === undefined ? endOf(login, kind, issuedAt) : expiresAt === 'never' ? null : expiresAt.getTime(),
      invalidatedAt: invalidatedAt?.getTime() ?? null,
      invalidatedBy: invalidatedAt === undefined ? null : (entry.invalidatedBy ?? 'password'),
    }),
  )
}
