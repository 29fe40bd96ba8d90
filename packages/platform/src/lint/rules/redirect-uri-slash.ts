import { redactAddress } from '../../explain/redact.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { findClient, listRedirectUris } from '../../world/records/apps/products.ts'
import { findAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { Exchange } from '../exchange.ts'
import type { LintRule } from '../rule.ts'

/** The redirect URI has a slash at its end that the registered one lacks, or the other way round. */
export const redirectUriSlash: LintRule = {
  title: 'The redirect URI differs by a slash',
  level: 'mistake',
  watch: () => (exchange) => {
    const { parameters, why } = exchange
    const sent = parameters.get('redirect_uri')
    if (sent === undefined || why?.parameter !== 'redirect_uri') return undefined
    const other = sent.endsWith('/') ? sent.slice(0, -1) : `${sent}/`
    if (!expectedUris(exchange).includes(other)) return undefined
    return {
      reason: 'Redirect URIs are compared character by character, at the window and again with the code.',
      evidence: `sent ${redactAddress(sent)}, expected ${redactAddress(other)}`,
      fix: 'Keep the redirect URI in one setting, and use that at the window, in the token request and in the App Dashboard.',
    }
  },
}

function expectedUris({ world, parameters }: Exchange): string[] {
  const code = parameters.get('code')
  const known = code === undefined ? undefined : findAuthorizationCode(world, code)
  if (known !== undefined) return [known.redirectUri]
  const clientId = parameters.get('client_id') ?? ''
  const client = findClient(world, clientId)
  if (client !== undefined) return listRedirectUris(world, client.appId, client.login)
  const app = findApp(world, clientId)
  return app === undefined ? [] : listRedirectUris(world, app.id, 'facebook')
}
