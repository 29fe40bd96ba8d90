import { findScope } from '@darkroom/contract'
import type { Context } from '../call.ts'
import { locate } from '../hosts.ts'
import { findAccountByUsername } from '../world/accounts.ts'
import { checkAccount } from './check-account.ts'
import { authorize, cancel } from './grant.ts'
import { readAuthorizationRequest } from './request.ts'

/** A person's answer at the window, without a browser. */
export interface HeadlessAnswer {
  /** The authorization window's URL, on a real host or below Darkroom's origin. */
  readonly url: string
  /** Who answers. */
  readonly username: string
  /** Optional scopes to untick. */
  readonly decline?: readonly string[]
  /** Cancel instead of Authorize. */
  readonly cancel?: boolean
}

/**
 * Walks the window's own rules as a person would and returns where they are sent.
 *
 * @throws Refusal as the window would show it; TypeError when the URL is no authorization window's, nobody has that username, or
 * what is declined cannot be.
 */
export function authorizeHeadless(context: Context, answer: HeadlessAnswer): string {
  const destination = locate(answer.url)
  if (
    destination === undefined ||
    !['instagram', 'api'].includes(destination.surface) ||
    !/^\/+oauth\/authorize\/?$/.test(destination.path)
  ) {
    throw new TypeError(
      'url is no authorization window: it begins like https://api.instagram.com/oauth/authorize?client_id=...',
    )
  }
  const asked = readAuthorizationRequest(context, destination.query)
  const account = findAccountByUsername(context.world, answer.username)
  if (account === undefined) throw new TypeError(`username: nobody here is called ${answer.username}.`)
  const request = checkAccount(context, asked, account)
  if (answer.cancel === true) return cancel(request)
  checkDeclined(answer.decline ?? [], request.scopes)
  return authorize(context, request, account, answer.decline)
}

/** Only a box that is there can be unticked. */
function checkDeclined(declined: readonly string[], asked: readonly string[]): void {
  const optional = asked.filter((scope) => findScope(scope)?.required === false)
  const wrong = declined.find((scope) => !optional.includes(scope))
  if (wrong === undefined) return
  const choice = optional.length === 0 ? 'nothing here is optional' : `what is optional here is ${optional.join(', ')}`
  throw new TypeError(`decline: ${wrong} cannot be declined; ${choice}.`)
}
