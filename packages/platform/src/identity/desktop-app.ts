import { facebookRefusal, type Refusal } from '../explain/refusal.ts'

/** The refusal for a native or desktop app that sends its secret, or an app token made from it. @param rule The one that refuses */
export function ofDesktopApp(rule: string, parameter: string): Refusal {
  return facebookRefusal('desktopApp', {
    rule,
    parameter,
    received: 'the app secret',
    expected: 'no secret: the app is a native or desktop app',
    fix: 'Leave the secret out and use PKCE: code_challenge at the dialog, code_verifier here. Or switch off Settings > Advanced > Native or desktop app.',
  })
}
