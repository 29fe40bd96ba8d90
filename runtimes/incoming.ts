import { parseSignedRequest, verifyWebhook } from '@darkroom/client/incoming'
import { escapeLikeMeta, signRequest, signWebhook } from '@darkroom/client/incoming/testing'
import type { Check } from './check.ts'

const secrets = ['an old secret', 'the secret of now']
const rawBody = escapeLikeMeta('{"object":"instagram","entry":[{"id":"17841408261739405","text":"café"}]}')
const issued = 1_790_000_000
const now = (): number => (issued + 60) * 1000

function signed(secret: string): Promise<string> {
  const payload = `{"user_id":17841408261739405,"algorithm":"HMAC-SHA256","issued_at":${issued}}`
  return signRequest(payload, secret)
}

export const incomingChecks: readonly Check[] = [
  {
    name: 'a webhook signed with one of the secrets is let in',
    act: async () => verifyWebhook({ rawBody, signature: await signWebhook(rawBody, 'the secret of now'), secrets }),
    expected: null,
  },
  {
    name: 'a forged webhook is not',
    act: async () => verifyWebhook({ rawBody, signature: await signWebhook(rawBody, 'a guess'), secrets }),
    expected: 'IncomingError signature_mismatch',
  },
  {
    name: 'a signed request is read, its id exact',
    act: async () => (await parseSignedRequest(await signed('an old secret'), secrets, { now })).userId,
    expected: '17841408261739405',
  },
  {
    name: 'a forged signed request is not read',
    act: async () => parseSignedRequest(await signed('a guess'), secrets, { now }),
    expected: 'IncomingError signed_request_mismatch',
  },
]
