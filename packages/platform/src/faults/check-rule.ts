import { findOperation, graphHosts, type Login, operations, uploadHost } from '@darkroom/contract'
import { nearestWord } from '../base/nearest-word.ts'
import { shown } from '../base/shown.ts'
import { containerSubcodes, errorsOn } from './catalogue.ts'
import type { FaultProblem } from './fault-error.ts'
import { breakages, type FaultHost, type FaultRule, faultHosts, limitKinds } from './rule.ts'

/** Milliseconds that a fault can wait at the most: ten minutes, longer than any client does. */
const longestDelay = 600_000

/** Characters of a pattern of paths, and of a name. */
const longestText = 200

/** Every key of a fault; which of them say what happens. */
export const faultKeyNames: readonly (keyof FaultRule)[] = [
  'id',
  'host',
  'operation',
  'path',
  'account',
  'app',
  'every',
  'times',
  'probability',
  'error',
  'values',
  'done',
  'container',
  'rateLimit',
  'broken',
  'delay',
  'off',
]
const actions = ['error', 'container', 'rateLimit', 'broken'] as const

/** Finds what is wrong with a fault by itself, whatever the world has. */
export function* findProblems(rule: FaultRule): Generator<FaultProblem> {
  yield* ofShape(rule)
  yield* ofNumbers(rule)
  yield* ofMatcher(rule)
  yield* ofActions(rule)
  yield* ofError(rule)
}

function* ofShape(rule: FaultRule): Generator<FaultProblem> {
  for (const key of Object.keys(rule)) {
    if (faultKeyNames.includes(key as keyof FaultRule)) continue
    const fix = meant(key, faultKeyNames) ?? 'Take it out.'
    yield { key: shown(key) || '(empty)', found: 'a key that faults do not have', expected: oneOf(faultKeyNames), fix }
  }
  const { id } = rule
  if (id !== undefined && !(typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(id)))
    yield problem('id', id, '1 to 40 small letters, digits and hyphens', 'Write one such as published-anyway.')
  for (const key of ['operation', 'path', 'account', 'app', 'error'] as const) {
    const value: unknown = rule[key]
    const isText = typeof value === 'string' && value !== '' && value.length <= longestText
    if (value !== undefined && !isText)
      yield problem(key, value, `a text of 1 to ${longestText} characters`, 'Write one, or leave it out.')
  }
  const { done, off, values } = rule
  if (off !== undefined && typeof off !== 'boolean') yield problem('off', off, 'true or false', 'Write one of them.')
  if (done !== undefined && typeof done !== 'boolean')
    yield problem('done', done, 'true or false', 'Write one of them.')
  if (values !== undefined && !isTexts(values))
    yield problem('values', values, 'texts by name', 'Write such as { field: likes }.')
}

function* ofNumbers({ every, times, probability, delay, container }: FaultRule): Generator<FaultProblem> {
  for (const [key, value] of Object.entries({ every, times })) {
    if (value === undefined || (Number.isSafeInteger(value) && value >= 1)) continue
    const fix = value === 0 && key === 'every' ? 'Every 0th would never happen. Write 1 for each.' : 'Write 1 or more.'
    yield problem(key, value, 'a whole number, 1 or more', fix)
  }
  if (probability !== undefined && !(typeof probability === 'number' && probability >= 0 && probability <= 1))
    yield problem('probability', probability, 'a number from 0 to 1', 'Write 0.1 for one in ten.')
  if (delay !== undefined && !(typeof delay === 'number' && delay >= 0 && delay <= longestDelay))
    yield problem('delay', delay, `0 to ${longestDelay / 60_000} minutes`, 'Write a shorter time, such as 8s.')
  const subcodes = containerSubcodes()
  if (container !== undefined && !subcodes.includes(container))
    yield problem('container', container, `a subcode of publishing: ${subcodes.join(', ')}`, 'Write one of them.')
}

function* ofMatcher({ host, operation, path }: FaultRule): Generator<FaultProblem> {
  if (host !== undefined && !faultHosts.includes(host))
    yield problem('host', host, oneOf(faultHosts), meant(host, faultHosts) ?? 'Write one of them.')
  if (typeof path === 'string' && !path.startsWith('/'))
    yield problem('path', path, 'a path that begins with a slash', 'Write such as /me/media, /*/insights or /**.')
  if (operation === undefined || typeof operation !== 'string') return
  const names = Object.keys(operations)
  if (findOperation(operation) === undefined) {
    const fix = meant(operation, names) ?? 'Write one as docs/coverage.md has it.'
    yield problem('operation', operation, 'an operation of the contract, such as GET IGUser/media', fix)
    return
  }
  const hosts = hostsOf(operation)
  if (host !== undefined && faultHosts.includes(host) && !hosts.includes(host))
    yield problem('host', host, `${hosts.join(' or ')}, where ${operation} is`, `Write ${hosts[0]}, or leave it out.`)
}

function* ofActions(rule: FaultRule): Generator<FaultProblem> {
  const given = actions.filter((key) => rule[key] !== undefined)
  if (given.length === 0 && rule.delay === undefined)
    yield {
      key: 'error',
      found: 'none of them',
      expected: `one of ${[...actions, 'delay'].join(', ')}`,
      fix: 'Say what happens, such as error: rateApp.',
    }
  if (given.length > 1)
    yield {
      key: given[1] ?? '',
      found: `${given.join(' and ')} together`,
      expected: 'one thing that happens',
      fix: 'Set a fault for each.',
    }
  const { broken, rateLimit, container, done, error, values, host } = rule
  if (broken !== undefined && !breakages.includes(broken))
    yield problem('broken', broken, oneOf(breakages), meant(broken, breakages) ?? 'Write one of them.')
  if (rateLimit !== undefined && !limitKinds.includes(rateLimit))
    yield problem('rateLimit', rateLimit, oneOf(limitKinds), 'Write one of them.')
  else if (rateLimit !== undefined && host !== undefined && errorOfLimit(host, rateLimit) === undefined)
    yield problem('rateLimit', rateLimit, `a limit that ${host} has`, 'Take the host out, or write another limit.')
  if (done === true && error === undefined && rateLimit === undefined && broken !== 'reset')
    yield problem('done', done, 'it beside error, rateLimit or broken: reset', 'Take it out.')
  if (values !== undefined && error === undefined) yield problem('values', values, 'it beside error', 'Take it out.')
  if (container === undefined) return
  for (const key of ['host', 'operation', 'path', 'delay', 'done'] as const)
    if (rule[key] !== undefined)
      yield problem(key, rule[key], 'nothing beside container, which no request decides', 'Take it out.')
}

function* ofError({ error, host, operation, values }: FaultRule): Generator<FaultProblem> {
  if (typeof error !== 'string' || (host !== undefined && !faultHosts.includes(host))) return
  const named = typeof operation === 'string' ? hostsOf(operation) : faultHosts
  const hosts = named.filter((each) => host === undefined || each === host)
  const found = hosts.flatMap((each) => errorsOn(each).get(error) ?? [])
  if (found.length === 0) {
    const elsewhere = faultHosts.filter((each) => errorsOn(each).has(error))
    const known = hosts.flatMap((each) => [...errorsOn(each).keys()])
    const fix =
      meant(error, known) ??
      (elsewhere.length > 0 ? `${elsewhere.join(' and ')} can.` : 'List them with: darkroom fault errors')
    yield problem(
      'error',
      error,
      `an error that ${(hosts.length > 0 ? hosts : named).join(' or ')} can answer with`,
      fix,
    )
    return
  }
  const places = found.flatMap(({ error: { message, userMessage = '' } }) => [
    ...`${message} ${userMessage}`.matchAll(/\{(\w+)\}/g),
  ])
  const names = new Set(places.map(([, name = '']) => name))
  for (const name of isTexts(values) ? Object.keys(values) : []) {
    if (names.has(name)) continue
    const expected = names.size === 0 ? 'none: this error has no placeholders' : oneOf([...names])
    yield problem('values', name, expected, meant(name, [...names]) ?? 'Take it out.')
  }
}

/** The error that says that a limit is used up on a host; undefined where that is not known of it. */
export function errorOfLimit(host: FaultHost, kind: 'app' | 'account'): string | undefined {
  if (host === uploadHost) return kind === 'app' ? 'ruploadRate' : undefined
  const name = kind === 'app' ? 'rateApp' : 'rateBucIg'
  return errorsOn(host).has(name) ? name : undefined
}

/** Where an operation is asked for. */
function hostsOf(name: string): readonly FaultHost[] {
  const operation = findOperation(name)
  if (operation === undefined) return faultHosts
  if (operation.host !== undefined) return [operation.host]
  return [...new Set((Object.keys(operation.logins) as Login[]).map((login) => graphHosts[login]))]
}

function problem(key: string, value: unknown, expected: string, fix: string): FaultProblem {
  return { key, found: value === undefined ? 'nothing' : shown(JSON.stringify(value) ?? String(value)), expected, fix }
}

function meant(word: unknown, words: readonly string[]): string | undefined {
  const near = nearestWord(String(word), words)
  return near === undefined ? undefined : `Did you mean ${near}?`
}

function oneOf(words: readonly string[]): string {
  return `one of ${words.join(', ')}`
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((text) => typeof text === 'string' && text.length <= 1000)
}
