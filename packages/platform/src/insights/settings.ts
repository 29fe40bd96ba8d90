import { limits } from '@darkroom/contract'
import { pacificDay } from '../base/pacific-day.ts'
import { type InsightsSettings, readInsightsSettings } from '../world/records/settings/insights-settings.ts'
import type { World } from '../world/world.ts'

/** The longest that figures can be late, in milliseconds: 48 hours. */
export const longestDelay: number = limits.insDelay.value * 3_600_000

/** What insights work with, besides the world. */
export interface Insights {
  /**
   * The last day that is counted, as US Pacific time has it. Days are counted whole: with a delay the last one is the day on which the delay
   * began, so that nothing is later than the delay. Without one it is today.
   */
  lastDay(): number
}

/**
 * Insights of a world: its settings are read anew each time, since another world may have taken its place.
 *
 * @param given What goes before the world's own settings.
 */
export function createInsights(world: World, given: InsightsSettings = {}): Insights {
  return {
    lastDay: () => pacificDay(world.clock.now() - (given.delay ?? readInsightsSettings(world).delay ?? 0)),
  }
}

/** Checks settings that a program gives. @throws RangeError for a delay that is negative or longer than {@link longestDelay} */
export function expectInsightsSettings({ delay = 0 }: InsightsSettings = {}): void {
  if (delay >= 0 && delay <= longestDelay) return
  throw new RangeError(
    `The delay of insights is ${delay}; expected 0 to ${longestDelay} milliseconds, which is 48 hours.`,
  )
}
