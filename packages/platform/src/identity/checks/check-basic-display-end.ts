import { changed, changes, type Day } from '@darkroom/contract'
import { graphRefusal } from '../../explain/refusal.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'

/** Since its end every call of Basic Display is answered with the catch-all. @throws Refusal */
export function checkBasicDisplayEnd({ login }: AccountToken, day: Day, method: string): void {
  if (login !== 'basic-display' || !changed('basicDisplayEnds', day)) return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'identity/checks/check-basic-display-end',
      parameter: 'access_token',
      received: 'a Basic Display token',
      fix: `Basic Display ended on ${changes.basicDisplayEnds.day}: every call is refused since. Start another world with --as-of 2024-11-01, or move to Instagram Login.`,
    },
    { method },
  )
}
