import type { ScopeName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { type Account, findAccount } from '../../world/records/accounts.ts'
import { findGrant, type Grant } from '../../world/records/grants.ts'
import { listPagesOf, type Page } from '../../world/records/pages.ts'
import type { Person } from '../../world/records/people.ts'
import { isAboutPages } from './page-permissions.ts'
import type { DialogRequest } from './request.ts'

/** A Page that can be chosen. */
export interface PageChoice {
  readonly page: Page
  readonly tasks: readonly string[]
  readonly account: Account | undefined
}

/** What a person is asked, after what they agreed to before. */
export interface Ask {
  readonly request: DialogRequest
  readonly person: Person
  /** What they agreed to before, unless they removed the app since. */
  readonly earlier: Grant | undefined
  /** The permissions that stand on the page, to be ticked or not. */
  readonly scopes: readonly ScopeName<'facebook'>[]
  /** Asked for and not shown: declined once, and not asked for again. */
  readonly declinedBefore: readonly ScopeName<'facebook'>[]
  /** Whether all of it was granted before: there is nothing new to agree to. */
  readonly nothingNew: boolean
  /** The person's Pages; empty where no permission is about Pages. */
  readonly pages: readonly PageChoice[]
}

/** Works out what the dialog shows. @param request As `checkPerson` left it. */
export function askPerson({ world }: Context, request: DialogRequest, person: Person): Ask {
  const { appId } = request.app
  const found = findGrant(world, { appId, login: 'facebook', subjectId: person.id })
  const earlier = found?.removedAt === null ? found : undefined
  const granted = listed(earlier?.scopes)
  const declined = listed(earlier?.declined)
  const declinedBefore = request.rerequest ? [] : request.scopes.filter((scope) => declined.includes(scope))
  const scopes = request.scopes.filter((scope) => !declinedBefore.includes(scope))
  const choosesPages = scopes.some(isAboutPages)
  return {
    request,
    person,
    earlier,
    scopes,
    declinedBefore,
    nothingNew: earlier !== undefined && scopes.every((scope) => granted.includes(scope)),
    pages: choosesPages
      ? listPagesOf(world, person.id).map(({ tasks, ...page }) => ({
          page,
          tasks: listed(tasks),
          account: page.accountId === null ? undefined : findAccount(world, page.accountId),
        }))
      : [],
  }
}

/** The names in a stored list. */
export function listed(names: string | null | undefined): string[] {
  return (names ?? '').split(',').filter((name) => name !== '')
}
