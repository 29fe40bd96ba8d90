import type { ScopeName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { type Account, findAccount } from '../../world/records/accounts.ts'
import { findGrant, type Grant } from '../../world/records/grants.ts'
import { listPagesOf, type Page } from '../../world/records/pages.ts'
import type { Person } from '../../world/records/people.ts'
import { isAboutPages } from './page-permissions.ts'
import type { DialogRequest } from './request.ts'

/** A Page that a person can choose. */
export interface PageChoice {
  readonly page: Page
  readonly tasks: readonly string[]
  readonly account: Account | undefined
}

/** What the dialog asks a person, given what they agreed to before. */
export interface Ask {
  readonly request: DialogRequest
  readonly person: Person
  /** What they agreed to before, unless they have removed the app since. */
  readonly earlier: Grant | undefined
  /** The permissions that the page lists with a box. */
  readonly scopes: readonly ScopeName<'facebook'>[]
  /** Permissions that are not shown, since they were declined before and are not asked for again. */
  readonly declinedBefore: readonly ScopeName<'facebook'>[]
  /** Whether all of the permissions were granted before. */
  readonly nothingNew: boolean
  /** The person's Pages; empty when no permission is about Pages. */
  readonly pages: readonly PageChoice[]
}

/** Works out what the dialog shows. @param request The result of `checkPerson`. */
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
