import { type Context, remember } from '../context.ts'
import { probableCauses } from '../errors/probable-causes.ts'
import type { Call } from './call.ts'
import { pauseFor, type SeenUsage } from './throttle.ts'
import { readUsage, type Usage } from './usage.ts'

/** What calls for resources have beyond a sign-in's: limits that are heeded, warnings, and causes for what says little. */
export interface Pacing {
  /** Milliseconds to wait before a call. */
  pauseBefore(call: Call): number
  /** Learns from an answer's headers, and returns what they tell of the limits. */
  note(call: Pick<Call, 'path'>, headers: Headers): Usage | undefined
  /** What may have brought about the catch-all refusal. */
  causes(call: Pick<Call, 'path'>): string[]
  /** Warns once of each thing. */
  warnOnce(message: string): void
}

/** Gives a context its pacing, once. */
export function paced(context: Context): Context & { pacing: Pacing } {
  context.pacing ??= createPacing(context)
  return context as Context & { pacing: Pacing }
}

function createPacing(context: Context): Pacing {
  const usages = new Map<string, SeenUsage>()
  const warned = new Set<string>()

  function warnOnce(message: string): void {
    if (warned.has(message)) return
    warned.add(message)
    context.options.logger?.warn?.(message)
  }

  function noteUsage(headers: Headers): Usage | undefined {
    const usage = readUsage(headers)
    if (usage === undefined) return undefined
    context.options.onUsage?.(usage)
    const seen = { usage, at: context.now() }
    if (usage.app !== undefined) remember(usages, 'app', seen, 1000)
    for (const { id } of usage.business) remember(usages, id, seen, 1000)
    return usage
  }

  return {
    warnOnce,
    pauseBefore: ({ usageKey }) =>
      Math.max(...['app', usageKey ?? 'app'].map((key) => pauseFor(key, usages.get(key), context.now()))),
    note: ({ path }, headers) => {
      const { version } = context
      const served = headers.get('instagram-api-version') ?? headers.get('facebook-api-version') ?? version
      if (served !== version && context.login !== 'basic-display' && path.startsWith(`/${version}/`)) {
        warnOnce(`${version} was asked for, and ${served} answered: the one asked for has expired.`)
      }
      return noteUsage(headers)
    },
    causes: ({ path }) => probableCauses(context.login, path, context.now()),
  }
}
