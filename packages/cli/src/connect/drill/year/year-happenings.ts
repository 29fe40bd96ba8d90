import type { Connect } from '@darkroom/connect'
import type { ConnectClient } from '@darkroom/connect/client'
import type { Platform } from '@darkroom/platform'
import { linkAccount } from '../owners/link-account.ts'
import { type OwnPage, ownPage } from '../owners/own-pages.ts'
import { ownToken } from '../owners/own-tokens.ts'
import { changePassword, removeApp, turnPrivate } from '../owners/owners.ts'
import { isByPage } from '../owners/page-accounts.ts'
import { changePersonPassword, giveRole, removePersonsApp, takeRole } from '../owners/page-owners.ts'

/** An account, and a keeper of one token besides connect: whatever that one keeps could be kept. */
export interface Kept {
  readonly username: string
  readonly connection: string
  password: string
  token: string | OwnPage
}

/** Something that an owner does, at a moment. */
export interface Happening {
  readonly at: number
  readonly happen: () => Promise<void>
}

/** Where it happens. */
export interface YearWorld {
  readonly connect: Connect
  readonly api: ConnectClient
  readonly platform: Platform
  readonly begin: number
  readonly days: number
}

const day = 24 * 3_600_000
/** So long an account is private, or its owner without a role, where it is not for ever; less than the rest of a token's life after its refresh is due. */
const awayFor = 10 * day
/** So often those with a Page agree again, whose access to data ends after ninety days. */
const agreeEach = 60 * day
const newPassword = 'safelight 2'

/** The username of the nth account. Of eighteen six are linked by their Page. */
export function yearName(index: number): string {
  return index % 18 >= 6 && index % 18 < 12 ? `year.page.${index}` : `year.${index}`
}

/** What owners do. Of eighteen ten do something, and half of those who left come back. In the last seventy days nobody leaves. */
export function happeningsOf(all: readonly Kept[], world: YearWorld): Happening[] {
  return all.flatMap((kept, index) => ofOne(kept, index, world)).sort((a, b) => a.at - b.at)
}

function ofOne(kept: Kept, index: number, { connect, api, platform, begin, days }: YearWorld): Happening[] {
  const { username } = kept
  const at = begin + ((index * 37) % Math.max(1, days - 70)) * day
  const pageId = (): string => (typeof kept.token === 'string' ? '' : kept.token.pageId)
  const again = async (): Promise<void> => {
    // First for the drill's own token: by connect's link the ninety days begin anew for both.
    kept.token = await (isByPage(username) ? ownPage(platform, username) : ownToken(platform, username))
    await linkAccount(connect, api, platform, kept)
  }
  const back = { at: at + 30 * day, happen: again }
  const changes = (change: typeof changePassword) => async (): Promise<void> => {
    await change(platform, username, kept.password, newPassword)
    kept.password = newPassword
  }
  const setPrivate = (isPrivate: boolean) => () => turnPrivate(platform, username, isPrivate, kept.password)
  const agreeing = (until: number): Happening[] => {
    const all: Happening[] = []
    for (let next = begin + agreeEach; next < until; next += agreeEach) all.push({ at: next, happen: again })
    return all
  }
  switch (index % 18) {
    case 0:
      return [{ at, happen: changes(changePassword) }, back]
    case 1:
      return [{ at, happen: changes(changePassword) }]
    case 2:
      return [{ at, happen: () => removeApp(platform, username, kept.password) }, back]
    case 3:
      return [{ at, happen: () => removeApp(platform, username, kept.password) }]
    case 4:
      return [
        { at, happen: setPrivate(true) },
        { at: at + awayFor, happen: setPrivate(false) },
      ]
    case 5:
      return [{ at, happen: setPrivate(true) }]
    // From here on by a Page.
    case 6:
      return [{ at, happen: changes(changePersonPassword) }, back]
    case 7:
      return [
        { at, happen: () => removePersonsApp(platform, username, kept.password) },
        ...(index % 36 === 7 ? [back] : []),
      ]
    case 8:
      return [...agreeing(at), { at, happen: () => takeRole(platform, username, pageId()) }]
    case 9:
      return [
        // Without the role there is no Page to agree to.
        ...agreeing(begin + days * day).filter((each) => each.at < at || each.at > at + awayFor),
        { at, happen: () => takeRole(platform, username, pageId()) },
        { at: at + awayFor, happen: () => giveRole(platform, username, pageId()) },
      ]
    case 10:
    case 11:
      // One agrees again in time, the other never.
      return index % 18 === 10 ? agreeing(begin + days * day) : []
    default:
      return []
  }
}
