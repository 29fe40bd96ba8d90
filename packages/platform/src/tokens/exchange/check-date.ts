import { changed } from '@darkroom/contract'
import { checkLogin } from '../../authorization/window/check-login.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/products.ts'

/** Since its end, Basic Display exchanges no codes, not even those from before the end. The message is assumed. @throws Refusal */
export function checkDate(context: Context, app: ClientApp): void {
  checkLogin(context, app)
  const day = context.world.clock.day()
  if (app.login !== 'basic-display' || !changed('basicDisplayEnds', day)) return
  throw oauthRefusal('invalidPlatformApp', {
    rule: 'tokens/exchange/check-date',
    parameter: 'client_id',
    received: `a Basic Display app on ${day}`,
    expected: 'a date before 2024-12-04',
    fix: 'Basic Display ended on 2024-12-04. Start another world with --as-of 2024-11-01, or move to Instagram Login.',
  })
}
