import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { isRecord, type JsonRecord, recordOf } from '../incoming/json-value.ts'
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
  token: Token<'facebook'>,
  options: CallOptions,
): Promise<PageAccount[]> {
  const accounts: PageAccount[] = []
  const proof = await proofOf(context, token.accessToken)
  let after: string | undefined
  for (let answers = 0; answers < mostAnswers; answers++) {
    const call: Call = {
      method: 'GET',
      host: 'graph.facebook.com',
      path: `/${context.version}/me/accounts`,
      query: { fields, limit: '100', after, appsecret_proof: proof },
      accessToken: token.accessToken,
      repeatable: true,
      ...options,
    }
    const answer = recordOf((await perform(context, call)).value)
    const { data, paging } = answer
    if (Array.isArray(data)) accounts.push(...data.filter(isRecord).flatMap(readPage))
    const { next, cursors } = recordOf(paging)
    const cursor = recordOf(cursors)['after']
    if (next === undefined || typeof cursor !== 'string' || cursor === after) return accounts
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
    pageName: typeof name === 'string' ? name : '',
    userId,
    username: typeof username === 'string' ? username : undefined,
    tasks: Array.isArray(tasks) ? tasks.filter((task): task is string => typeof task === 'string') : [],
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
  if (accounts.length === 0) {
    throw new SignInError(
      'no_professional_account',
      'None of the Pages this person shared has an Instagram professional account behind it that can be read.',
      { token },
    )
  }
  const found =
    chosen === undefined && accounts.length === 1
      ? accounts[0]
      : accounts.find(({ choice }) => choice.pageId === chosen || choice.userId === chosen)
  if (found === undefined) {
    const message = `There are ${accounts.length} accounts to choose from${chosen === undefined ? '' : ', and none is the one chosen'}.`
    throw new SignInError('account_choice_needed', message, { token, choices })
  }
  const { pageId, userId, username } = found.choice
  const issuedAt = context.now()
  // A Page token has no end if the person's token was a long-lived one, and that token's end otherwise.
  const expiresAt = token.kind === 'shortLived' ? token.expiresAt : undefined
  return createToken({
    ...token,
    kind: 'page',
    accessToken: found.pageToken,
    pageId,
    userId,
    username,
    issuedAt,
    expiresAt,
  })
}
