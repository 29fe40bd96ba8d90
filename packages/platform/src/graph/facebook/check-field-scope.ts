import type { Field } from '@darkroom/contract'
import { facebookRefusal } from '../../refusal.ts'
import { pageNotReadable } from './reach-page.ts'

/**
 * Whether a field that was asked for is answered: without its permission the e-mail address has no key, and all else is refused.
 * Which of the two, and which refusal, is assumed but for Pages.
 *
 * @throws Refusal
 */
export function isGranted(field: Field, name: string, scopes: readonly string[]): boolean {
  if (scopes.includes(field.scope)) return true
  if (field.scope === 'email') return false
  if (field.type !== 'edge' && field.scope.startsWith('pages_')) throw pageNotReadable(`a token without ${field.scope}`)
  throw facebookRefusal(field.type === 'edge' ? 'permissionNotGranted' : 'permissionMissing', {
    rule: 'graph/facebook/check-field-scope',
    parameter: 'fields',
    received: name,
    expected: `a token with ${field.scope}`,
    fix: `The person did not grant ${field.scope}, or the app did not ask for it. Ask at the Login dialog; once declined, with auth_type=rerequest.`,
  })
}
