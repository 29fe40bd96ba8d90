import { facebookRefusal, type Refusal } from '../explain/refusal.ts'

/** The refusal for a token that cannot read a Page, or the requested part of it. */
export function pageNotReadable(received: string): Refusal {
  return facebookRefusal('pageNotReadable', {
    rule: 'graph/page-not-readable',
    parameter: 'access_token',
    received,
    expected:
      'a token of a person with a task on the Page, who chose it and granted pages_show_list and what the field needs, or the Page’s own',
    fix: 'Send the person through the Login dialog again, ask for the permission, and let them choose the Page; or use the access_token of the Page from /me/accounts.',
  })
}
