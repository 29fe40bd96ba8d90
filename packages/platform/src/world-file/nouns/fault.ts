import { findProblems } from '../../faults/check-rule.ts'
import { FaultError } from '../../faults/fault-error.ts'
import { createFaults } from '../../faults/faults.ts'
import type { FaultRule } from '../../faults/rule.ts'
import type { World } from '../../world/world.ts'
import { type FileEntry, findingAt } from '../file-entry.ts'
import type { Finding } from '../finding.ts'
import { entryOf } from '../keys/columns.ts'
import { expectKeys } from '../keys/entering.ts'
import { type EntryOf, type Key, snakeCase } from '../keys/key.ts'
import { readers, textRules } from '../rules/rules.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Noun } from './noun.ts'

export const faultKeys = {
  /** What it is called, in small letters, digits and hyphens. */
  id: { is: 'label', otherwise: 'made up', example: 'published-anyway' },
  /** The host it meets. */
  host: { is: 'faultHost', otherwise: 'every host that can answer so', example: 'graph.facebook.com' },
  /** The operation it meets, by its name in [coverage.md](coverage.md). */
  operation: { is: 'label', otherwise: 'every request', example: 'POST IGUser/media_publish' },
  /** The path it meets, without the version: `*` is one part, `**` any number. */
  path: { is: 'label', otherwise: 'every path', example: '/*/insights' },
  /** The account it meets, by username or id. */
  account: { is: 'label', otherwise: 'every account', example: 'mira.prints' },
  /** The app it meets, by name or id. */
  app: { is: 'label', otherwise: 'every app', example: 'Social Sizzle' },
  /** It meets every nth request. */
  every: { is: 'count', otherwise: 'each', example: '5' },
  /** How often it happens. */
  times: { is: 'count', otherwise: 'until it is removed', example: '3' },
  /** How likely it is each time, from 0 to 1. */
  probability: { is: 'chance', otherwise: '1', example: '0.1' },
  /** The error to answer with, by its name in the contract. */
  error: { is: 'label', example: 'rateApp' },
  /** Texts for the error's placeholders. */
  values: { named: 'text', otherwise: 'what the request says', example: '{ field: likes }' },
  /** What was asked for is done all the same. */
  done: { is: 'yesOrNo', default: false, example: 'true' },
  /** The subcode with which a container fails. */
  container: { is: 'count', example: '2207026' },
  /** The limit that is said to be used up. */
  rateLimit: { is: 'limitKind', example: 'app' },
  /** What happens to the connection or the body. */
  broken: { is: 'breakage', example: 'truncated' },
  /** How long to wait first. */
  delay: { is: 'span', otherwise: 'not at all', example: '8s' },
  /** Whether it is switched off. */
  off: { is: 'yesOrNo', default: false, example: 'true' },
} as const

/** Something that goes wrong on purpose: whom it meets, how often, and what then happens. See [faults.md](faults.md). */
export interface FaultEntry extends EntryOf<typeof faultKeys> {}

export const fault: Noun = { keys: faultKeys, check: checkFault }

/** Finds what cannot happen. Values that are not what they should be have been reported by then. */
function checkFault(entry: FileEntry): Finding[] {
  const rule = ruleOf(entry)
  if (rule === undefined) return []
  return [...findProblems(rule)].map(({ key, found, expected, fix }) => {
    const place = entry.values[snakeCase(key)] === undefined ? entry.path : [...entry.path, snakeCase(key)]
    return findingAt(place, found, expected, fix)
  })
}

/** An entry's values by the types that they are read as; undefined if one breaks its rule. */
function ruleOf({ values }: FileEntry): FaultRule | undefined {
  const rule: Record<string, unknown> = {}
  for (const [key, { is }] of Object.entries<Key>(faultKeys)) {
    const value = values[snakeCase(key)] ?? undefined
    if (value === undefined) continue
    if (is === undefined) rule[key] = value
    else if (typeof value !== 'string' || !textRules[is].accepts(value)) return undefined
    else rule[key] = Object.hasOwn(readers, is) ? readers[is as keyof typeof readers](value) : value
  }
  return rule
}

/** Stores faults, in the order in which they are tried. @throws WorldFileError */
export function loadFaults(world: World, entries: readonly FaultEntry[]): void {
  for (const [index, entry] of entries.entries()) expectKeys(`The fault ${entry.id ?? index + 1}`, faultKeys, entry)
  try {
    // Operations are checked with the rest.
    createFaults(world).addAll(entries as readonly FaultRule[])
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    throw new WorldFileError(`A fault cannot be set. ${error.message}`, { cause: error })
  }
}

/** Reads faults back, without how often they happened. */
export function saveFaults(world: World): FaultEntry[] {
  // What is counted has no key, and so is left out.
  return createFaults(world)
    .list()
    .map((each) => entryOf<FaultEntry>(faultKeys, {}, each))
}
