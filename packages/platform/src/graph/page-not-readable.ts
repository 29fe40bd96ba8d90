import { facebookRefusal, type Refusal } from '../explain/refusal.ts'

/** What a token gets that does not reach a Page, or not what it asks of it. */
export function pageNotReadable(received: string): Refusal {
  return facebookRefusal('pageNotReadable', {
    rule: 'graph/page-not-readable',
    parameter: 'access_token',
    received,
    expected:
      'a token of a person with a task on the Page, who chose it and granted pages_show_list and what the field needs, or the Page’s own',
    fix: 'Send the person through the Login dialog again, ask for the permission, and let them choose the Page; or take its access_token from /me/accounts.',
  })
}
