import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'

/**
 * A `redirect_uri` that does not begin with a scheme, such as `null` or one encoded twice, is refused as not a URI (probe of v25.0,
 * 2026-09). An empty one passes here: it is reported as different later.
 *
 * @throws Refusal
 */
export function checkAbsoluteRedirectUri(parameters: Parameters): void {
  const given = parameters.get('redirect_uri') ?? ''
  if (given === '' || /^[a-z][a-z\d+.-]*:/i.test(given)) return
  throw facebookRefusal('redirectUriNotAbsolute', {
    rule: 'tokens/facebook/check-absolute-redirect-uri',
    parameter: 'redirect_uri',
    received: shown(given),
    expected: 'an absolute URI: https://...',
    fix: /^[a-z][a-z\d+.-]*%3a/i.test(given)
      ? 'It is percent-encoded twice. Encode it once.'
      : 'Send the whole redirect_uri that the dialog was opened with.',
  })
}
