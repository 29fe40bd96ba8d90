import { readSpan } from '../../base/moment.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { breakages, type FaultRule } from '../../faults/rule.ts'

/** What the form has under "what happens", besides the name of an error. */
export const happenings = {
  error: 'Refuse with an error',
  app: 'Answer that the app reached its rate limit',
  account: 'Answer that the account reached its rate limit',
  reset: 'Cut the connection',
  truncated: 'Cut the answer short',
  garbage: 'Answer with garbage',
  container: 'Make containers fail with a subcode',
  delay: 'Only delay the answer',
} as const

export type Happening = keyof typeof happenings

/** The values of the form, by the names of its fields. */
export type FaultFields = Readonly<Record<string, string>>

const texts = ['host', 'operation', 'path', 'account', 'app'] as const
const numbers = ['every', 'times', 'probability'] as const

/** Reads the form as a fault. What is no number is left as text, for the check to say so. */
export function readFault(form: Parameters): FaultRule {
  const rule: Record<string, unknown> = {}
  const text = (name: string): string => form.get(name)?.trim() ?? ''
  for (const name of texts) if (text(name) !== '') rule[name] = text(name)
  for (const name of numbers) if (text(name) !== '') rule[name] = numberOr(text(name))
  const happens = text('happens')
  if (happens === 'error') rule['error'] = text('error') === '' ? undefined : text('error')
  if (happens === 'app' || happens === 'account') rule['rateLimit'] = happens
  if (breakages.some((each) => each === happens)) rule['broken'] = happens
  if (happens === 'container') rule['container'] = numberOr(text('container'))
  if (text('delay') !== '') rule['delay'] = readSpan(text('delay')) ?? text('delay')
  if (text('done') === 'on') rule['done'] = true
  // Whatever it holds is checked where it is set.
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined))
}

function numberOr(text: string): number | string {
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}

/** A fault as the form shows it. */
export function fieldsOf(rule: FaultRule): FaultFields {
  const { error, rateLimit, broken, container, delay, done } = rule
  const happens: Happening =
    rateLimit ??
    broken ??
    (container !== undefined ? 'container' : error === undefined && delay !== undefined ? 'delay' : 'error')
  const given: Record<string, string> = { happens }
  for (const name of [...texts, ...numbers]) if (rule[name] !== undefined) given[name] = String(rule[name])
  if (error !== undefined) given['error'] = error
  if (container !== undefined) given['container'] = String(container)
  if (delay !== undefined) given['delay'] = `${delay}ms`
  if (done === true) given['done'] = 'on'
  return given
}
