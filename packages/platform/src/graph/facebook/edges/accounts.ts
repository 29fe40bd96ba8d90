import { facebookRefusal } from '../../../refusal.ts'
import { listPagesOf, type Page } from '../../../world/pages.ts'
import type { Selected } from '../../fields.ts'
import type { Reader } from '../caller.ts'
import type { PersonGrant } from '../node.ts'
import { isChosen } from '../person-grant.ts'

/** What a Page of the list has when `fields` is absent, in the order that was recorded (sns-sdks/python-facebook). */
export const usualPageFields: readonly Selected[] = [
  'access_token',
  'category',
  'category_list',
  'name',
  'id',
  'tasks',
].map((name) => ({ name, modifiers: [] }))

/**
 * The Pages of a person that they let the app see, oldest first.
 *
 * @throws Refusal for an app, which has none of their tokens; that sentence is assumed.
 */
export function pagesOf({ call, caller }: Reader, grant: PersonGrant): Page[] {
  if (caller.kind === 'app') {
    throw facebookRefusal('permissionNotGranted', {
      rule: 'graph/facebook/edges/accounts',
      parameter: 'access_token',
      received: 'an app token',
      expected: 'a token of the person',
      fix: "Ask for /me/accounts with the person's own token.",
    })
  }
  return listPagesOf(call.context.world, grant.personId).filter((page) => isChosen(grant.pageIds, page.id))
}
