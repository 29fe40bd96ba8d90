import type { operations } from '@darkroom/contract'
import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { isText, recordOf, recordsOf, textOf, textsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { proofOf } from '../tokens/proof.ts'
import { makeToken, type Token } from '../tokens/token.ts'
import type { AccountChoice } from './account-choice.ts'

/** Accounts to choose from, with the tokens of the Pages before them. */
export type PageAccounts = ReadonlyMap<AccountChoice, string>

const mostPages: (typeof operations)['GET User/accounts']['paging']['most'] = 100

/** As many pages of Pages are read; a person with more has to name theirs. */
const mostAnswers = 50

/** The Pages of a person that have a professional account behind them, with the Pages' tokens. */
export async function listPageAccounts(
  context: Context,
  { accessToken }: Token<'facebook'>,
  options: CallOptions,
): Promise<PageAccounts> {
  const accounts = new Map<AccountChoice, string>()
  const seen = new Set<string>()
  const appsecret_proof = await proofOf(context, accessToken)
  let after: string | undefined
  for (let left = mostAnswers; left--; ) {
    const call: Call = {
      method: 'GET',
      host: 'graph.facebook.com',
      path: `/${context.version}/me/accounts`,
      query: {
        fields: 'id,name,tasks,access_token,instagram_business_account{id,username}',
        limit: mostPages,
        after,
        appsecret_proof,
      },
      accessToken,
      ...options,
    }
    const { data, paging } = recordOf(await perform(context, call))
    // An answer that says nothing of Pages does not say that there are none.
    if (!Array.isArray(data)) throw malformedReply(call, 'data')
    for (const { id: pageId, name, tasks, access_token, instagram_business_account } of recordsOf(data)) {
      const { id: userId, username } = recordOf(instagram_business_account)
      if (isText(pageId) && !seen.has(pageId) && isText(userId) && isText(access_token)) {
        seen.add(pageId)
        const choice = {
          pageId,
          pageName: textOf(name) ?? '',
          userId,
          username: textOf(username),
          tasks: textsOf(tasks) ?? [],
        }
        accounts.set(choice, access_token)
      }
    }
    const { next, cursors } = recordOf(paging)
    const cursor = textOf(recordOf(cursors)['after'])
    if (next && !cursor) throw malformedReply(call, 'a cursor to the next Pages')
    if (!next || cursor === after) break
    after = cursor
  }
  return accounts
}

/** The token of one Page: of the only one, or of the one that was chosen by Page or by account. */
export function pickAccount(
  context: Context,
  token: Token<'facebook'>,
  accounts: PageAccounts,
  chosen: string | undefined,
): Token<'facebook'> {
  const details = { token, choices: [...accounts.keys()] }
  if (!accounts.size) {
    throw new SignInError('no_professional_account', undefined, details)
  }
  const [found, another] = [...accounts].filter(([{ pageId, userId }]) => [undefined, pageId, userId].includes(chosen))
  if (!found || another) throw new SignInError('account_choice_needed', undefined, details)
  const [{ pageId, userId, username }, accessToken] = found
  return makeToken({
    ...token,
    kind: 'page',
    accessToken,
    pageId,
    userId,
    username,
    // A clock that fails now must not cost the token.
    issuedAt: attempt(undefined, context.now) ?? token.issuedAt,
    // A Page token has no end if the person's token was a long-lived one, and that token's end otherwise.
    expiresAt: token.kind === 'shortLived' ? token.expiresAt : undefined,
  })
}
