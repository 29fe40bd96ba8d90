import { parseToken, type Token } from '@darkroom/client'
import { hashOf } from '../base/hash.ts'
import { readList } from '../base/json-column.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow, LinkRow } from '../store/schema.ts'
import { aboutLink, type Choice, causeOf, failureOf } from './complete-sign-in.ts'
import { linkAccount } from './link-account.ts'
import { failLink } from './link-problem.ts'

/** The accounts that a person of a link chooses from. */
export function choicesOf({ choices }: LinkRow): readonly Choice[] {
  return choices === null ? [] : (JSON.parse(choices) as Choice[])
}

/** Connects the account that a person chose. @param pageId Of its Page. @throws LinkProblem */
export async function chooseAccount(
  context: Context,
  link: LinkRow,
  pageId: string,
  browser: string | undefined,
): Promise<ConnectionRow> {
  if (browser === undefined || link.browserHash !== hashOf(browser))
    throw await failLink(context, link, 'another_browser', { at: 'choice' })
  if (link.state !== 'choosing' || link.sealed === null || link.expiresAt <= context.now())
    throw await failLink(context, link, link.state === 'completed' ? 'link_used' : 'link_ended', {})
  if (!choicesOf(link).some((choice) => choice.pageId === pageId))
    throw await failLink(context, link, 'choice_unknown', { pageId: pageId.slice(0, 40) })
  const app = context.apps[link.login]
  let token: Token
  try {
    const client = app?.clientFor(readList(link.scopes) ?? app.scopes)
    const person = parseToken(await context.vault.open(link.sealed, aboutLink(link)))
    if (client?.selectAccount === undefined) throw new TypeError(`${link.login} has no accounts to choose from.`)
    token = await client.selectAccount(person, pageId)
  } catch (error) {
    throw await failLink(context, link, failureOf(error), causeOf(error))
  }
  return linkAccount(context, link, token)
}
