import { limits } from '@darkroom/contract'
import type { Conversation } from '../world/records/messages/conversations.ts'
import type { World } from '../world/world.ts'

const hour = 3_600_000

/** Milliseconds for which an account can answer after somebody wrote. */
export const usualWindow: number = limits.msgWindow.value * hour

/** The same for a person who answers, with the tag HUMAN_AGENT. */
export const humanAgentWindow: number = limits.msgHumanAgent.value * 24 * hour

/** Whether an account can still answer: the last moment of the window is within it. */
export function isWithinWindow(
  world: World,
  { heardAt }: Pick<Conversation, 'heardAt'>,
  length: number = usualWindow,
): boolean {
  return heardAt !== null && world.clock.now() - heardAt <= length
}
