import { facebookRefusal } from '../../refusal.ts'
import { findPageTasks } from '../../world/pages.ts'
import type { Reader } from './caller.ts'
import { isChosen } from './person-grant.ts'

/**
 * Whether a token reaches a Page: a person's, when they have a task on it, chose it and granted pages_show_list; a Page's own,
 * while it is chosen. System users count as the person who set them up.
 */
export function reachesPage({ call, caller, scopes }: Reader, pageId: string): boolean {
  if (caller.kind === 'app' || !isChosen(caller.token.pageIds, pageId)) return false
  if (caller.kind === 'page') return caller.pageId === pageId
  if (!scopes.includes('pages_show_list')) return false
  return findPageTasks(call.context.world, pageId, caller.token.personId) !== undefined
}

/** What a token gets that does not reach a Page, or not what it asks of it. */
export function pageNotReadable(received: string): Error {
  return facebookRefusal('pageNotReadable', {
    rule: 'graph/facebook/reach-page',
    parameter: 'access_token',
    received,
    expected:
      'a token of a person with a task on the Page, who chose it and granted pages_show_list and what the field needs, or the Page’s own',
    fix: 'Send the person through the Login dialog again, ask for the permission, and let them choose the Page; or take its access_token from /me/accounts.',
  })
}
