import { findScope, type ScopeName } from '@darkroom/contract'
import type { Agreement } from '../../world/records/grants.ts'
import { isRequired } from '../scopes.ts'
import { type Ask, listed, type PageChoice } from './ask.ts'
import { needsTask, permissionsForPage } from './page-permissions.ts'

/** A person's answer to what they were asked. */
export interface DialogAnswer {
  /** Permissions that were unticked. */
  readonly declined: readonly string[]
  /** Pages that were chosen; absent: all, those to come included. */
  readonly pageIds?: readonly string[] | undefined
  /** Instagram accounts that were chosen; absent: all behind the Pages. */
  readonly accountIds?: readonly string[] | undefined
}

/** What an answer comes to. */
export interface Agreed extends Agreement {
  /** Ticked, and yet not granted: no chosen Page can give them. They are asked for again next time. */
  readonly withheld: readonly ScopeName[]
}

/**
 * Turns an answer into what is granted. Permissions from before that were not asked for this time stay; one that no chosen Page
 * can give is not granted (/docs/instagram-platform/overview has which task gives which).
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

/** Pages and accounts that are kept; where no Pages were asked about, those of before. */
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

/** A Page whose Instagram account was not chosen gives as much as one without. */
function unlinked(choice: PageChoice): PageChoice {
  return { ...choice, account: undefined }
}

function gives({ tasks, account }: PageChoice, scope: ScopeName): boolean {
  return permissionsForPage([scope], { tasks, accountId: account?.id ?? null }).length > 0
}

function known(names: string | undefined): ScopeName[] {
  return listed(names).flatMap((name) => findScope(name)?.name ?? [])
}
