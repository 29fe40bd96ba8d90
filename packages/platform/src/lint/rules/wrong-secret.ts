import { clientIdOf, clientSecretOf } from '../../base/request/client-credentials.ts'
import { equalSecrets } from '../../world/hash.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { findClient, findProduct } from '../../world/records/apps/products.ts'
import type { Exchange } from '../exchange.ts'
import type { LintRule } from '../rule.ts'

/** An app has two secrets, and the other one is sent. */
export const wrongSecret: LintRule = {
  title: 'The wrong one of the app’s two secrets was sent',
  level: 'mistake',
  watch: () => (exchange) => {
    const secret = clientSecretOf(exchange.parameters)
    if (secret === undefined || exchange.why?.parameter !== 'client_secret') return undefined
    const { world } = exchange
    const app = findApp(world, appOf(exchange) ?? '')
    if (app === undefined) return undefined
    const sentMeta = equalSecrets(secret, app.secret)
    const sentInstagram = ['instagram', 'basic-display'].some((login) => {
      const own = findProduct(world, app.id, login as 'instagram' | 'basic-display')?.clientSecret
      return own !== undefined && own !== null && equalSecrets(secret, own)
    })
    if (!sentMeta && !sentInstagram) return undefined
    const [sent, wanted] = sentMeta
      ? ['the Meta app secret', 'the Instagram app secret']
      : ['the Instagram app secret', 'the secret of the login that was asked']
    return {
      reason: 'Instagram’s logins and Facebook Login have ids and secrets of their own for the same app.',
      evidence: `client_secret is ${sent} of app ${app.id}`,
      fix: `Send ${wanted}: App Dashboard, API setup with Instagram login. The Meta app secret, under Settings > Basic, is for Facebook Login.`,
    }
  },
}

function appOf(exchange: Exchange): string | undefined {
  const clientId = clientIdOf(exchange.parameters)
  if (clientId === undefined) return exchange.token()?.appId
  return findClient(exchange.world, clientId)?.appId ?? clientId
}
