import { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { isText, matches, recordsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import type { Insight, Insights, RefusedMetric } from './insight.ts'

/** Reads some metrics in one call. */
export type ReadMetrics = (metrics: readonly string[], options: CallOptions) => Promise<unknown>

/**
 * Reads metrics, and where the platform refuses the whole call because of one, asks again without it. The deadline is that of each call.
 *
 * @throws ApiError if it refuses for another reason; OptionError for names that can be none
 */
export async function readMetrics(metrics: unknown, read: ReadMetrics, options: CallOptions): Promise<Insights> {
  const isList = Array.isArray(metrics) && metrics.length > 0 && metrics.every((name) => matches(name, /^\w{1,64}$/))
  if (!isList) throw invalidOption('metrics', 'a list of names of metrics', metrics)
  const asked = [...new Set(metrics as readonly string[])]
  const found: Record<string, Insight> = {}
  const refused: RefusedMetric[] = []

  async function ask(names: readonly string[]): Promise<void> {
    if (names.length === 0) return
    try {
      const reply = await read(names, options)
      for (const item of recordsOf((reply as { data?: unknown } | null)?.data)) {
        if (isText(item['name'])) found[item['name']] = item as unknown as Insight
      }
    } catch (error) {
      const guilty = error instanceof ApiError ? guiltyOf(error, names) : undefined
      if (guilty === undefined) throw error
      if (guilty.length === names.length && names.length > 1) {
        // It does not say which one it was.
        for (const name of names) await ask([name])
        return
      }
      for (const metric of guilty) refused.push({ metric, error: error as ApiError })
      await ask(names.filter((name) => !guilty.includes(name)))
    }
  }

  await ask(asked)
  return { metrics: found, refused }
}

/** The metrics because of which a call was refused: all of them if it was one, and nobody knows which. `undefined`: it has another reason. */
function guiltyOf({ code: meaning, platform }: ApiError, names: readonly string[]): readonly string[] | undefined {
  const { code, message = '' } = platform ?? {}
  // Code -1: "Fatal", for a metric that this media has not.
  if (code === -1 && meaning === 'parameter_invalid') return names
  if (code !== 100) return undefined
  const place = /metric\[(\d{1,4})\] must be/.exec(message)?.[1]
  const named =
    place === undefined
      ? names.filter((name) => message.split(/[^\w]+/).includes(name))
      : names.filter((_, index) => index === Number(place))
  return named.length === 0 ? undefined : named
}
