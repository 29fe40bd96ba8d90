import { createHmac } from 'node:crypto'

/**
 * The two signatures of a webhook: HMAC of the very bytes that are sent, by the app's secret, in lower-case hex. Both are in every
 * recorded delivery.
 */
export function webhookSignatures(
  body: string,
  secret: string,
): Record<'x-hub-signature' | 'x-hub-signature-256', string> {
  const hmac = (algorithm: string): string => createHmac(algorithm, secret).update(body).digest('hex')
  return { 'x-hub-signature': `sha1=${hmac('sha1')}`, 'x-hub-signature-256': `sha256=${hmac('sha256')}` }
}
