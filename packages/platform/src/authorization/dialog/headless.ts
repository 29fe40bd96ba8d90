import type { Context } from '../../call.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import { checkDeclined } from '../window/check-declined.ts'
import type { DialogAddress } from './address.ts'
import { type Ask, askPerson } from './ask.ts'
import { checkPerson } from './check-person.ts'
import { cancelDialog, grantDialog } from './grant.ts'
import { readDialogRequest } from './request.ts'

/** A person's answer at the Login dialog, without a browser. */
export interface HeadlessDialogAnswer {
  /** The person's e-mail address. */
  readonly username: string
  readonly decline?: readonly string[]
  /** Pages to choose, by id or name. */
  readonly pages?: readonly string[]
  readonly cancel?: boolean
}

/** Walks the dialog's rules. @throws Refusal; TypeError when nobody has that address, or what is declined or chosen is not there. */
export function answerDialogHeadless(context: Context, address: DialogAddress, answer: HeadlessDialogAnswer): string {
  const asked = readDialogRequest(context, address)
  const person = findPersonByEmail(context.world, answer.username)
  if (person === undefined)
    throw new TypeError(
      `username: nobody here has the e-mail address ${answer.username}, which the Login dialog takes.`,
    )
  const request = checkPerson(context, asked, person)
  if (answer.cancel === true) return cancelDialog(request)
  const ask = askPerson(context, request, person)
  checkDeclined(answer.decline ?? [], ask.scopes)
  const pageIds = answer.pages === undefined ? undefined : findPages(ask, answer.pages)
  return grantDialog(context, ask, { declined: answer.decline ?? [], pageIds })
}

/** The ids of Pages that were named. */
function findPages({ pages }: Ask, named: readonly string[]): string[] {
  return named.map((name) => {
    const found = pages.find(({ page }) => page.id === name) ?? pages.find(({ page }) => page.name === name)
    if (found !== undefined) return found.page.id
    const choice =
      pages.length === 0 ? 'none are asked for' : `there are ${pages.map(({ page }) => page.name).join(', ')}`
    throw new TypeError(`pages: ${name} cannot be chosen; ${choice}.`)
  })
}
