import { type Destination, locate } from '../base/hosts.ts'
import type { Context } from '../call.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { dialogAddress } from './dialog/address.ts'
import { answerDialogHeadless } from './dialog/headless.ts'
import { checkAccount } from './window/check-account.ts'
import { checkDeclined } from './window/check-declined.ts'
import { authorize, cancel } from './window/grant.ts'
import { readAuthorizationRequest } from './window/request.ts'

/** A person's answer at the window, without a browser. */
export interface HeadlessAnswer {
  /** The authorization window's URL or the Login dialog's, on a real host or below Darkroom's origin. */
  readonly url: string
  /** Who answers: an Instagram username, or at the Login dialog a person's e-mail address. */
  readonly username: string
  /** Optional scopes to untick. */
  readonly decline?: readonly string[]
  /** At the Login dialog, the Pages to choose with their Instagram accounts, by id or name. Absent: all, those to come included. */
  readonly pages?: readonly string[]
  /** Cancel instead of Authorize. */
  readonly cancel?: boolean
}

/**
 * Walks the window's own rules as a person would and returns where they are sent.
 *
 * @throws Refusal as the window would show it; TypeError when the URL is no authorization window's, nobody has that username, the
 * account stands before a checkpoint, or what is declined or chosen cannot be.
 */
export function authorizeHeadless(context: Context, answer: HeadlessAnswer): string {
  const destination = locate(answer.url, context.origin)
  const dialog = destination && dialogAddress(destination)
  if (dialog !== undefined) return answerDialogHeadless(context, dialog, answer)
  if (destination === undefined || !isWindow(destination)) {
    throw new TypeError(
      'url is no authorization window: it begins like https://api.instagram.com/oauth/authorize?client_id=...',
    )
  }
  const asked = readAuthorizationRequest(context, destination)
  const account = findAccountByUsername(context.world, answer.username)
  if (account === undefined) throw new TypeError(`username: nobody here is called ${answer.username}.`)
  if (account.checkpointed === 1)
    throw new TypeError(
      `username: ${account.username} stands before a checkpoint, and has to pass it at https://www.instagram.com/challenge/ first.`,
    )
  const request = checkAccount(context, asked, account)
  if (answer.pages !== undefined)
    throw new TypeError('pages: only the Login dialog on www.facebook.com asks for Pages.')
  if (answer.cancel === true) return cancel(request)
  checkDeclined(answer.decline ?? [], request.scopes)
  return authorize(context, request, account, answer.decline)
}

function isWindow({ surface, path }: Destination): boolean {
  return ['instagram', 'api'].includes(surface) && /^\/+oauth\/authorize\/?$/.test(path)
}
