import type { ConversationEntry } from '../file.ts'
import { anyOf, powerLaw } from './choose.ts'
import { type Filling, minutesAgo, some } from './filling.ts'
import { answers, remarks } from './words.ts'

const monthInMinutes = 30 * 24 * 60

/** Makes what people wrote to an account, and what it answered. */
export function fillConversations(
  account: string,
  filling: Pick<Filling, 'accounts' | 'months' | 'chance'>,
): ConversationEntry[] {
  const { accounts, months, chance } = filling
  if (accounts.length < 2 || chance.often(30)) return []
  return some(accounts, powerLaw(2, 10, chance), account, chance).map((other) => {
    const begun = months * monthInMinutes * chance.between(0.01, 1)
    const count = powerLaw(3, 12, chance)
    return {
      account,
      with: other,
      messages: Array.from({ length: count }, (_, index) => {
        const isAnswer = index > 0 && chance.often(50)
        return {
          by: isAnswer ? account : other,
          text: anyOf(isAnswer ? answers : remarks, chance),
          createdAt: minutesAgo(begun * (1 - (index * 0.1) / count)),
        }
      }),
    }
  })
}
