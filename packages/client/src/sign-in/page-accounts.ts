import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { perform } from '../http/perform.ts'
import { isRecord, type JsonRecord, recordOf, textOf, textsOf } from '../incoming/json-value.ts'
import type { CallOptions } from '../options.ts'
import { proofOf } from '../tokens/proof.ts'
import { createToken, type Token } from '../tokens/token.ts'
import type { AccountChoice } from './account-choice.ts'

/** An account and the token of the Page before it. */
export interface PageAccount {
  readonly choice: AccountChoice
  readonly pageToken: string
}

/** As many pages of Pages are read; a person with more has to name theirs. */
const mostAnswers = 50

/** The Pages of a person that have a professional account behind them, with the Pages' tokens. */
export async function listPageAccounts(
  context: Context,
  { accessToken }: Token<'facebook'>,
  options: CallOptions,
): Promise<PageAccount[]> {
  const accounts: PageAccount[] = []
  const appsecret_proof = await proofOf(context, accessToken)
  let after: string | undefined
  for (let answers = 0; answers < mostAnswers; answers++) {
    const answer = await perform(context, {
      method: 'GET',
      host: 'graph.facebook.com',
      path: `/${context.version}/me/accounts`,
      query: { fields, limit: '100', after, appsecret_proof },
      accessToken,
      ...options,
    })
    const { data, paging } = recordOf(answer)
    if (Array.isArray(data)) accounts.push(...data.filter(isRecord).flatMap(readPage))
    const { next, cursors } = recordOf(paging)
    const cursor = textOf(recordOf(cursors)['after'])
    if (next === undefined || cursor === undefined || cursor === after) break
    after = cursor
  }
  return accounts
}

const fields = 'id,name,tasks,access_token,instagram_business_account{id,username}'

function readPage(page: JsonRecord): PageAccount[] {
  const { id: pageId, name, tasks, access_token: pageToken } = page
  const { id: userId, username } = recordOf(page['instagram_business_account'])
  if (typeof pageId !== 'string' || typeof userId !== 'string' || typeof pageToken !== 'string') return []
  const choice: AccountChoice = {
    pageId,
    pageName: textOf(name) ?? '',
    userId,
    username: textOf(username),
    tasks: textsOf(tasks) ?? [],
  }
  return [{ choice, pageToken }]
}

/** The token of one Page: of the only one, or of the one that was chosen by Page or by account. */
export function pickAccount(
  context: Context,
  token: Token<'facebook'>,
  accounts: readonly PageAccount[],
  chosen: string | undefined,
): Token<'facebook'> {
  const choices = accounts.map(({ choice }) => choice)
  if (choices.length === 0) {
    throw new SignInError('no_professional_account', 'no Page that was shared has a professional account', { token })
  }
  const [found, ...more] = accounts.filter(
    ({ choice: { pageId, userId } }) => chosen === undefined || pageId === chosen || userId === chosen,
  )
  if (found === undefined || more.length > 0) {
    throw new SignInError('account_choice_needed', undefined, { token, choices })
  }
  const { pageId, userId, username } = found.choice
  return createToken({
    ...token,
    kind: 'page',
    accessToken: found.pageToken,
    pageId,
    userId,
    username,
    issuedAt: context.now(),
    // A Page token has no end if the person's token was a long-lived one, and that token's end otherwise.
    expiresAt: token.kind === 'shortLived' ? token.expiresAt : undefined,
  })
}
