import type { Call } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'

/** Codes are exchanged by POST only. @throws Refusal */
export function checkMethod({ request: { method } }: Call): void {
  if (method === 'POST') return
  throw oauthRefusal(
    'tokenMethod',
    {
      rule: 'tokens/exchange/check-method',
      parameter: 'method',
      received: method,
      expected: 'POST',
      fix: 'Send a POST request with form data.',
    },
    { method: method.toLowerCase() },
  )
}
