import type { Parameters } from '../base/request/parameters.ts'
import { redacted, shown } from '../base/shown.ts'
import { legacyRefusal, type Refusal } from '../explain/refusal.ts'

const rule = 'legacy/refuse-credentials'
const instead =
  'This API took no new clients since 2018 and ends on 2020-06-29, so no app here is one of them. Use Basic Display: the window at https://api.instagram.com/oauth/authorize, then https://graph.instagram.com/me?fields=id,username.'

/** What a request to the API before Basic Display lacks. No app of a world is a client of it, so whatever it sends is not good. */
export function refuseCredentials(parameters: Parameters): Refusal {
  const token = parameters.get('access_token')
  if (token) {
    return legacyRefusal('tokenInvalid', {
      rule,
      parameter: 'access_token',
      received: redacted(token),
      expected: 'a token of a client registered before 2018, which Darkroom has none of',
      fix: instead,
    })
  }
  const clientId = parameters.get('client_id')
  if (clientId) {
    return legacyRefusal('clientInvalid', {
      rule,
      parameter: 'client_id',
      received: shown(clientId),
      expected: 'a client registered before 2018, which Darkroom has none of',
      fix: instead,
    })
  }
  return legacyRefusal('credentialsMissing', {
    rule,
    parameter: 'access_token',
    expected: 'access_token or client_id in the URL',
    fix: instead,
  })
}
