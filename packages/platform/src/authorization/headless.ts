import type { ScopeName } from '@darkroom/contract'
import { type Destination, locate } from '../base/hosts.ts'
import type { Context } from '../call.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { findPersonByEmail } from '../world/records/people.ts'
import { type DialogAddress, dialogAddress } from './dialog/address.ts'
import { type Ask, askPerson } from './dialog/ask.ts'
import { checkPerson } from './dialog/check-person.ts'
import { cancelDialog, grantDialog } from './dialog/grant.ts'
import { readDialogRequest } from './dialog/request.ts'
import { isRequired } from './scopes.ts'
import { checkAccount } from './window/check-account.ts'
import { authorize, cancel } from './window/grant.ts'
import { isWindowPath, readAuthorizationRequest } from './window/request.ts'

/** A person's answer at the window, without a browser. */
export interface HeadlessAnswer {
  /** The authorization window's URL or the Login dialog's, on a real host or below Darkroom's origin. */
  readonly url: string
  /** Who answers: an Instagram username, or at the Login dialog a person's e-mail address. */
  readonly username: string
  /** Optional scopes to untick. */
  readonly decline?: readonly string[]
  /** At the Login dialog, the Pages to choose with their Instagram accounts, by id or name. Absent: all, future ones included. */
  readonly pages?: readonly string[]
  /** Cancel instead of Authorize. */
  readonly cancel?: boolean
}

/**
 * Applies the window's own rules to a person's answer, and returns where they are sent.
 *
 * @throws Refusal as the window would show it; TypeError when the URL is not an authorization window's, nobody has that username,
 * the account has to pass a checkpoint, or what is declined or chosen cannot be.
 */
export function authorizeHeadless(context: Context, answer: HeadlessAnswer): string {
  const destination = locate(answer.url, context.origin)
  const dialog = destination && dialogAddress(destination)
  if (dialog !== undefined) return answerDialog(context, dialog, answer)
  if (destination !== undefined && ['instagram', 'api'].includes(destination.surface) && isWindowPath(destination.path))
    return answerWindow(context, destination, answer)
  throw new TypeError(
    'url is not an authorization window: one begins like https://api.instagram.com/oauth/authorize?client_id=...',
  )
}

function answerWindow(context: Context, destination: Destination, answer: HeadlessAnswer): string {
  const asked = readAuthorizationRequest(context, destination)
  const account = findAccountByUsername(context.world, answer.username)
  if (account === undefined) throw new TypeError(`username: no account here is named ${answer.username}.`)
  if (account.checkpointed === 1)
    throw new TypeError(
      `username: ${account.username} has to pass a checkpoint first, at https://www.instagram.com/challenge/.`,
    )
  const request = checkAccount(context, asked, account)
  if (answer.pages !== undefined)
    throw new TypeError('pages: only the Login dialog on www.facebook.com asks for Pages.')
  if (answer.cancel === true) return cancel(request)
  checkDeclined(answer.decline, request.scopes)
  return authorize(context, request, account, answer.decline)
}

function answerDialog(context: Context, address: DialogAddress, answer: HeadlessAnswer): string {
  const asked = readDialogRequest(context, address)
  const person = findPersonByEmail(context.world, answer.username)
  if (person === undefined)
    throw new TypeError(
      `username: nobody here has the e-mail address ${answer.username}, which the Login dialog takes.`,
    )
  const request = checkPerson(context, asked, person)
  if (answer.cancel === true) return cancelDialog(request)
  const ask = askPerson(context, request, person)
  checkDeclined(answer.decline, ask.scopes)
  const pageIds = answer.pages?.map((page) => findPage(ask, page))
  return grantDialog(context, ask, { declined: answer.decline ?? [], pageIds })
}

/** Only a box that is there can be unticked. */
function checkDeclined(declined: readonly string[] | undefined, asked: readonly ScopeName[]): void {
  const optional: readonly string[] = asked.filter((scope) => !isRequired(scope))
  const wrong = declined?.find((scope) => !optional.includes(scope))
  if (wrong === undefined) return
  const choice = optional.length === 0 ? 'nothing here is optional' : `what is optional here is ${optional.join(', ')}`
  throw new TypeError(`decline: ${wrong} cannot be declined; ${choice}.`)
}

/** The id of a Page that was named. */
function findPage({ pages }: Ask, named: string): string {
  const found = pages.find(({ page }) => page.id === named) ?? pages.find(({ page }) => page.name === named)
  if (found !== undefined) return found.page.id
  const choice =
    pages.length === 0 ? 'none are asked for' : `there are ${pages.map(({ page }) => page.name).join(', ')}`
  throw new TypeError(`pages: ${named} cannot be chosen; ${choice}.`)
}
