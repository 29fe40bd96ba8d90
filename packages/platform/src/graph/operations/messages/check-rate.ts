import { limits } from '@darkroom/contract'
import type { Reader } from '../../host.ts'
import { refuseMessage } from './refuse.ts'

/** What an account may do so often only. */
export type Rate = 'conversations' | 'text' | 'media' | 'privateReply' | 'profile'

/** How often an account may do something: so often in so many seconds. Those by the second count only where the world says so. */
const rates: Readonly<Record<Rate, { readonly most: number; readonly seconds: number }>> = {
  conversations: { most: limits.conv2s.value, seconds: 1 },
  text: { most: limits.sendText.value, seconds: 1 },
  media: { most: limits.sendMedia.value, seconds: 1 },
  privateReply: { most: limits.privateReply.value, seconds: 3600 },
  profile: { most: limits.msgProfile.value, seconds: 600 },
}

/** @throws Refusal when an account did something too often, on the world's clock */
export function checkRate(reader: Reader, accountId: string, of: Rate): void {
  const { most, seconds } = rates[of]
  const calls = reader.call.context.limits.spend(`${of} ${accountId}`, most, seconds)
  if (calls === undefined) return
  throw refuseMessage(reader, 'messageRate', {
    rule: 'graph/operations/messages/check-rate',
    received: `${calls} calls in ${seconds} seconds`,
    expected: `at most ${most} (${of}) for an account in ${seconds} seconds, on the world's clock`,
    fix: `Wait (darkroom clock advance ${seconds}s), or switch the limits off: docs/faults.md.`,
  })
}
