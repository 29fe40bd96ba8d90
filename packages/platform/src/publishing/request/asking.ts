import type { ResourceErrorName } from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import type { Explanation, Refusal, Refuse } from '../../explain/refusal.ts'
import { resourceRefusal } from '../../explain/resource-refusal.ts'

/** The parameters of a request, but for those that its login does not have on the world's date: they are as if they were not sent. */
export interface Given {
  text(name: string): string | undefined
  list(name: string): readonly string[] | undefined
  records(name: string): readonly Readonly<Record<string, unknown>>[] | 'invalid' | undefined
  record(name: string): Readonly<Record<string, unknown>> | 'invalid' | undefined
}

/** Who publishes what, and how they are refused. */
export interface Asking {
  readonly context: Context
  readonly host: 'graph.instagram.com' | 'graph.facebook.com'
  readonly refuse: Refuse
  /** The account that is published to, and the app that does. */
  readonly accountId: string
  readonly appId: string
  readonly given: Given
}

/** What a refusal is about: the rule's file below `publishing/`, and the parameter. */
export interface Fault extends Omit<Explanation, 'received'> {
  readonly received?: string | undefined
}

/** A refusal with an error of its own in the contract. */
export function refusal(
  { host }: Pick<Asking, 'host'>,
  name: ResourceErrorName,
  { rule, received, ...fault }: Fault,
  values: Record<string, string> = {},
): Refusal {
  const why = { ...fault, rule: `publishing/${rule}`, ...(received === undefined ? {} : { received: shown(received) }) }
  return resourceRefusal(host, name, why, values)
}

/** The refusal of a value that a parameter cannot have: `Param alt_text must be …`. */
export function invalid(
  { refuse }: Pick<Asking, 'refuse'>,
  name: string,
  fault: Fault & { readonly expected: string },
): Refusal {
  const { rule, received, ...rest } = fault
  const why = { ...rest, rule: `publishing/${rule}`, parameter: name }
  return refuse('invalidParameter', received === undefined ? why : { ...why, received: shown(received) }, {
    name,
    expected: fault.expected,
  })
}

/** Whether a boolean parameter says yes. */
export function isYes(value: string | undefined): boolean {
  return value === 'true' || value === '1'
}
