import { findScope, type ScopeName } from '@darkroom/contract'
import type { Agreement } from '../../world/records/grants.ts'
import { isRequired } from '../scopes.ts'
import { type Ask, listed, type PageChoice } from './ask.ts'
import { needsTask, permissionsForPage } from './page-permissions.ts'

/** A person's answer at the Login dialog. */
export interface DialogAnswer {
  /** Permissions that were unticked. */
  readonly declined: readonly string[]
  /** Pages that were chosen; absent: all, future ones included. */
  readonly pageIds?: readonly string[] | undefined
  /** Instagram accounts that were chosen; absent: all that the Pages are linked to. */
  readonly accountIds?: readonly string[] | undefined
}

/** What a person's answer results in. */
export interface Agreed extends Agreement {
  /** Ticked but not granted, since no chosen Page can give them. They are asked for again next time. */
  readonly withheld: readonly ScopeName[]
}

/**
 * Works out what an answer grants. Earlier permissions that were not asked for this time stay. A permission that no chosen Page can
 * give is not granted (/docs/instagram-platform/overview lists which task gives which permission).
 */
export function agree(ask: Ask, answer: DialogAnswer): Agreed {
  const { earlier, scopes: asked } = ask
  const declined = asked.filter((scope) => !isRequired(scope) && answer.declined.includes(scope))
  const ticked = asked.filter((scope) => !declined.includes(scope))
  const chosen = chosenPages(ask, answer)
  const withheld = ticked.filter((scope) => needsTask(scope) && !chosen.some((page) => gives(page, scope)))
  const granted = ticked.filter((scope) => !withheld.includes(scope))
  const keptBefore = known(earlier?.scopes).filter((scope) => !asked.some((each) => each === scope))
  const declinedBefore = known(earlier?.declined).filter((scope) => !asked.some((each) => each === scope))
  return {
    scopes: [...keptBefore, ...granted],
    declined: [...declinedBefore, ...declined],
    withheld,
    ...assets(ask, answer),
  }
}

/** The Pages and accounts that are saved. If the dialog did not ask about Pages, the earlier choice stays. */
function assets(ask: Ask, answer: DialogAnswer): Pick<Agreement, 'pageIds' | 'accountIds'> {
  if (ask.pages.length === 0) {
    const before = ask.earlier
    return {
      pageIds: before?.pageIds == null ? undefined : listed(before.pageIds),
      accountIds: before?.accountIds == null ? undefined : listed(before.accountIds),
    }
  }
  const pageIds = ask.pages.map(({ page }) => page.id)
  const accountIds = ask.pages.flatMap(({ account }) => account?.id ?? [])
  return {
    pageIds: answer.pageIds && pageIds.filter((id) => answer.pageIds?.includes(id)),
    accountIds: answer.accountIds && accountIds.filter((id) => answer.accountIds?.includes(id)),
  }
}

function chosenPages(ask: Ask, answer: DialogAnswer): PageChoice[] {
  return ask.pages
    .filter(({ page }) => answer.pageIds?.includes(page.id) ?? true)
    .map((choice) => ((answer.accountIds?.includes(choice.account?.id ?? '') ?? true) ? choice : unlinked(choice)))
}

/** A Page whose Instagram account was not chosen gives the same permissions as a Page without one. */
function unlinked(choice: PageChoice): PageChoice {
  return { ...choice, account: undefined }
}

function gives({ tasks, account }: PageChoice, scope: ScopeName): boolean {
  return permissionsForPage([scope], { tasks, accountId: account?.id ?? null }).length > 0
}

function known(names: string | undefined): ScopeName[] {
  return listed(names).flatMap((name) => findScope(name)?.name ?? [])
}
