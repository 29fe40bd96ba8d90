import { redacted } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { ofDesktopApp } from '../../identity/desktop-app.ts'
import { equalSecrets } from '../../world/hash.ts'
import type { App } from '../../world/records/apps/apps.ts'

const rule = 'tokens/facebook/check-secret'
const parameter = 'client_secret'

/**
 * Checks the app secret. A native or desktop app must send none: anyone who has the program could read it.
 *
 * @param optional Whether it may be left out.
 * @throws Refusal
 */
export function checkSecret(app: App, secret: string | undefined, optional: boolean): void {
  if (secret === undefined) {
    if (optional) return
    const fix = 'Send client_secret, or both credentials as HTTP Basic.'
    throw facebookRefusal(
      'parameterRequired',
      { rule, parameter, expected: 'the app secret', fix },
      { name: parameter },
    )
  }
  if (app.desktopApp === 1) throw ofDesktopApp(rule, parameter)
  if (equalSecrets(secret, app.secret)) return
  throw facebookRefusal('wrongSecret', {
    rule,
    parameter,
    received: redacted(secret),
    expected: 'the app secret',
    fix: 'Copy the app secret from Settings > Basic. A reset secret no longer works, and the Instagram app secret is a different one.',
  })
}
