import type { ScopeName } from '@darkroom/contract'
import { isChosen } from '../../identity/person-grant.ts'
import { findPageTasks } from '../../world/records/pages.ts'
import type { Reader } from '../host.ts'

const needed: ScopeName = 'pages_show_list'

/**
 * Why a token does not reach a Page; undefined: it does. A person's does when they have a task on it, chose it and granted
 * pages_show_list, a Page's own while it is chosen. System users count as the person who set them up.
 */
export function whyNoPage({ call, caller, scopes }: Reader, pageId: string): string | undefined {
  if (caller.kind === 'app') return 'An app token cannot read Pages.'
  if (caller.kind === 'account') return 'A token of an Instagram account cannot read Pages.'
  if (!isChosen(caller.token.pageIds, pageId)) return 'The person did not choose the Page at the Login dialog.'
  if (caller.kind === 'page') return caller.pageId === pageId ? undefined : 'This is the token of another Page.'
  if (!scopes.includes(needed)) return `The person did not grant ${needed}.`
  if (findPageTasks(call.context.world, pageId, caller.token.personId) === undefined)
    return 'The person has no task on the Page.'
  return undefined
}
