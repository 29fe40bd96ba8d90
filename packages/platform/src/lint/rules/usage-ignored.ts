import { createRecent } from '../recent.ts'
import type { LintRule } from '../rule.ts'

/** The headers that tell how much of a limit is used. */
export const usageHeaders: readonly string[] = ['x-app-usage', 'x-business-use-case-usage']

const percentages = /"(?:call_count|call_volume|cpu_time|total_time|total_cputime)":\s*(\d{1,4})\b/g

/** Per cent of a limit from which a program should slow down. */
const high = 95

/** How many calls may still come after the first answer that says so. */
const patience = 10

/** Milliseconds of the world's time after which a program has slowed down. */
const pause = 60_000

/** A program goes on calling although the usage header says that the limit is near. */
export const usageIgnored: LintRule = {
  title: 'The usage header was ignored',
  level: 'mistake',
  watch: () => {
    const byApp = createRecent<{ at: number; count: number }>(200)
    return (exchange) => {
      const { raw, isGraph } = exchange
      const percent = isGraph ? Math.max(...usageHeaders.map((name) => highestUsage(raw.answerHeaders[name]))) : 0
      if (percent < high) return undefined
      const app = exchange.token()?.appId ?? ''
      const before = byApp.get(app)
      const count = before === undefined || raw.at - before.at > pause ? 1 : before.count + 1
      byApp.set(app, { at: raw.at, count })
      if (count <= patience) return undefined
      return {
        reason: `From ${high} % on there are few calls left, and past 100 % all are refused for up to an hour.`,
        evidence: `the usage header said ${percent} %, and ${count} answers in a row said at least ${high} %`,
        fix: 'Read x-app-usage and x-business-use-case-usage of each answer, and wait when a value nears 100.',
      }
    }
  },
}

/** The highest of the percentages in a usage header; 0 without one. */
export function highestUsage(header: string | undefined): number {
  return header === undefined ? 0 : Math.max(0, ...[...header.matchAll(percentages)].map(([, text]) => Number(text)))
}
