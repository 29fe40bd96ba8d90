import { locate } from '../../base/hosts.ts'
import type { Context } from '../../call.ts'
import { createExplanations } from '../../explain/explanations.ts'
import { createFaults } from '../../faults/faults.ts'
import { openFileStore } from '../../files/open-store.ts'
import { scopesGranted } from '../../identity/caller.ts'
import { readCaller } from '../../identity/read-facebook-caller.ts'
import { createInsights } from '../../insights/settings.ts'
import { createLimits } from '../../limits/limits.ts'
import { createLint } from '../../lint/lint.ts'
import type { Platform } from '../../platform.ts'
import type { Publishing } from '../../publishing/settings.ts'
import { openRequestLog } from '../../request-log/open-request-log.ts'
import { createSnapshots } from '../../snapshots/snapshots.ts'
import type { Reader } from '../host.ts'
import { facebookHost } from '../hosts/facebook.ts'

/** A reading of graph.facebook.com with a token, for rules that no operation shows yet. */
export function readerOf({ world }: Platform, token: string): Reader {
  const origin = 'http://localhost:4000'
  const url = 'https://graph.facebook.com/me'
  const destination = locate(url)
  if (destination === undefined) throw new Error(`${url} is reached by no surface`)
  const courier = {
    fetch,
    reach: 'loopback',
    timeLimit: (milliseconds: number) => AbortSignal.timeout(milliseconds),
  } as const
  const files = openFileStore(undefined, () => 0)
  const publishing: Publishing = {
    processing: 'at-once',
    republish: 'refused',
    filesFrom: 'loopback',
    quota: undefined,
    fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
    isOwn: () => false,
    timeLimit: (milliseconds) => AbortSignal.timeout(milliseconds),
    start: () => {},
  }
  const explanations = createExplanations()
  const requests = openRequestLog({ world, origin, explanations }, undefined, () => {})
  const context: Context = {
    world,
    origin,
    courier,
    files,
    publishing,
    explanations,
    requests,
    lint: createLint({ world, origin, explanations, requests }),
    faults: createFaults(world),
    limits: createLimits(world),
    insights: createInsights(world),
    snapshots: createSnapshots(world, undefined),
    respond: () => new Response(),
    wait: async () => {},
  }
  const caller = readCaller(world, token)
  return {
    call: { context, request: new Request(url), destination },
    host: facebookHost,
    caller,
    version: 'v25.0',
    scopes: scopesGranted(caller).split(','),
  }
}

/** What a rule refuses with; undefined: it does not. */
export function refusalOf(work: () => void): Error | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return error as Error
  }
}
