import { changed, changes, type Day } from '@darkroom/contract'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'

/** Since its end, Basic Display exchanges no codes, not even those from before the end. The message is assumed. @throws Refusal */
export function checkBasicDisplayEnd(app: ClientApp, day: Day): void {
  if (app.login !== 'basic-display' || !changed('basicDisplayEnds', day)) return
  throw oauthRefusal('invalidPlatformApp', {
    rule: 'tokens/exchange/check-basic-display-end',
    parameter: 'client_id',
    received: `a Basic Display app on ${day}`,
    expected: `a date before ${changes.basicDisplayEnds.day}`,
    fix: `Basic Display ended on ${changes.basicDisplayEnds.day}. Start another world with --as-of 2024-11-01, or move to Instagram Login.`,
  })
}
