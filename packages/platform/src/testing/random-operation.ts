import {
  enums,
  graphHosts,
  type Login,
  type Node,
  nodes,
  type Operation,
  type OperationName,
  operationPath,
  operations,
  type Parameter,
  placeOf,
  type ValueType,
} from '@darkroom/contract'
import type { Dice } from './dice.ts'
import { nastyValues } from './nasty-values.ts'

/** What of a world fits: ids by the placeholder that they stand for (`ig-media-id`), tokens, and values by the name of a parameter. */
export interface FittingWorld {
  /** The logins by which it can be asked. */
  readonly logins: readonly Login[]
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly tokens: readonly string[]
  readonly values: Readonly<Record<string, readonly string[]>>
}

/** Dice that also say, once in `count` times, that something is to be wrong. */
interface Wild extends Dice {
  readonly wrong: (count: number) => boolean
}

/** The logins of a world that have an operation. */
export function loginsOf(name: OperationName, { logins }: Pick<FittingWorld, 'logins'>): Login[] {
  const operation: Operation = operations[name]
  return logins.filter((login) => operation.logins[login] !== undefined)
}

/** A request for an operation: its path, fields and parameters each of the right kind or of a wrong one, with a token of any login. */
export function randomOperation(given: Dice, name: OperationName, fitting: FittingWorld): Request {
  // Half of the requests have nothing wrong on purpose, so that something comes through.
  const dice: Wild = given.odds(2)
    ? { ...given, wrong: () => false }
    : { ...given, wrong: (count) => given.odds(count) }
  const operation: Operation = operations[name]
  const login = dice.pick(loginsOf(name, fitting))
  const host = operation.host ?? graphHosts[dice.wrong(20) ? dice.pick(['instagram', 'facebook'] as const) : login]
  const method = dice.wrong(30) ? dice.pick(['GET', 'POST', 'DELETE', 'PUT', 'HEAD']) : placeOf(name).method
  const version = dice.wrong(10) ? dice.pick(['/v8.0', '/v99.0']) : dice.pick(['', '/v25.0'])
  const pairs = new URLSearchParams(randomPairs(dice, name, operation, fitting))
  const token = dice.wrong(15) ? dice.pick(nastyValues) : dice.pick(fitting.tokens)
  const upload = operation.host === undefined ? '' : '/ig-api-upload'
  const url = new URL(`https://${host}${upload}${version}${randomPath(dice, name, fitting)}`)
  const headers = new Headers()
  if (dice.odds(8)) headers.set('authorization', `OAuth ${printable(token)}`)
  else pairs.set('access_token', token)
  if (method !== 'POST' || dice.odds(3)) {
    for (const [key, value] of pairs) url.searchParams.append(key, value)
    return new Request(url, { method, headers })
  }
  if (dice.odds(3)) {
    headers.set('content-type', 'application/json')
    return new Request(url, { method, headers, body: jsonOf(pairs) })
  }
  return new Request(url, { method, headers, body: pairs })
}

/** The path, in which an id can be of another kind, or none. */
function randomPath(dice: Wild, name: OperationName, { ids }: FittingWorld): string {
  if (placeOf(name).path === '') return '/'
  return operationPath(name).replace(/\{([\w-]+)\}/g, (_, placeholder: string) => {
    const kinds = Object.keys(ids)
    const fit = ids[placeholder] ?? ids[dice.pick(kinds)] ?? ['me']
    const id = dice.wrong(10) ? dice.pick(ids[dice.pick(kinds)] ?? fit) : dice.pick(fit)
    return encodeURIComponent((dice.wrong(20) ? dice.pick(nastyValues) : id).toWellFormed())
  })
}

function randomPairs(dice: Wild, name: OperationName, operation: Operation, fitting: FittingWorld): [string, string][] {
  const pairs: [string, string][] = []
  for (const [key, parameter] of Object.entries(operation.parameters ?? {})) {
    const isLeftOut =
      parameter.required === undefined ? !dice.odds(fitting.values[key] === undefined ? 6 : 2) : dice.wrong(12)
    if (isLeftOut) continue
    pairs.push([key, randomParameter(dice, key, parameter, fitting)])
  }
  if (placeOf(name).method === 'GET' && !dice.odds(3)) pairs.push(['fields', randomFields(dice, operation)])
  if (dice.wrong(6)) pairs.push([dice.pick(['limit', 'after', 'before', 'since', 'metadata', 'summary']), nasty(dice)])
  if (dice.wrong(20)) pairs.push([dice.pick(nastyValues), nasty(dice)])
  return pairs
}

function randomParameter(dice: Wild, key: string, parameter: Parameter, { values }: FittingWorld): string {
  const known = values[key]
  if (dice.wrong(4)) return nasty(dice)
  if (known !== undefined && !dice.wrong(4)) return dice.pick(known)
  const listed = parameter.enum === undefined ? undefined : listOf(parameter.enum)
  if (listed !== undefined && !dice.wrong(6)) {
    const chosen = Array.from({ length: 1 + dice.below(3) }, () => dice.pick(listed))
    return typeof parameter.type === 'object' ? chosen.join() : (chosen[0] ?? '')
  }
  const value = randomValue(dice, parameter.type, 0)
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function listOf(name: NonNullable<Parameter['enum']>): readonly string[] | undefined {
  if (name === 'accountMetrics' || name === 'mediaMetrics')
    return ['reach', 'views', 'likes', 'follower_count', 'no_such']
  return (enums as Readonly<Record<string, readonly (string | number)[]>>)[name]?.map(String)
}

/** A value of a type, seldom of another. */
function randomValue(dice: Wild, type: ValueType, depth: number): unknown {
  if (dice.wrong(8) || depth > 4) return dice.pick<unknown>([null, true, -1, 1e300, '', [], {}, nasty(dice)])
  if (typeof type === 'object') {
    if ('list' in type) return Array.from({ length: dice.below(4) }, () => randomValue(dice, type.list, depth + 1))
    if ('record' in type) {
      const keys = Object.entries(type.record).filter(([key]) => !key.endsWith('?') || dice.odds(2))
      return Object.fromEntries(keys.map(([key, of]) => [key.replace('?', ''), randomValue(dice, of, depth + 1)]))
    }
    return nasty(dice)
  }
  const made: Readonly<Record<string, readonly unknown[]>> = {
    integer: [0, 1, 25, 100, -5, '7'],
    number: [0, 0.5, 1, -0.1, '0.25'],
    boolean: ['true', 'false', true, '1'],
    timestamp: ['1793491200', '1793577600', '2026-10-30', '2026-11-01T00:00:00+0000'],
    url: ['http://localhost:3000/a.jpg', 'https://a.example/b.mp4', 'ftp://x/', 'http://10.0.0.1/'],
    any: [{ type: 'image', payload: { url: 'https://a.example/a.jpg' } }, [{ content_type: 'text', title: 'Yes' }], 1],
  }
  return dice.pick(made[type] ?? ['Hello ❤️', '1', 'a,b'])
}

/** Fields of the kind of object that is answered, with edges opened, and some that there are not. */
function randomFields(dice: Wild, { returns }: Operation): string {
  const kind = typeof returns === 'object' ? Object.values(returns as Readonly<Record<string, unknown>>)[0] : undefined
  return fieldsOf(dice, typeof kind === 'string' ? kind : 'IGMedia', 0)
}

function fieldsOf(dice: Wild, kind: string, depth: number): string {
  const { fields = {} } = (nodes as Readonly<Record<string, Partial<Node>>>)[kind] ?? {}
  const names = Object.keys(fields)
  if (names.length === 0 || dice.wrong(4)) names.push('id', 'media', 'comments', 'replies', 'insights', 'nothing')
  return dice
    .many(5, () => {
      const name = dice.wrong(25) ? nasty(dice) : dice.pick(names)
      if (depth > 2 || !dice.wrong(6)) return name
      const inner = fieldsOf(dice, dice.pick(Object.keys(nodes)), depth + 1)
      return `${name}${dice.pick(['', '.limit(2)', '.as(x)', '.username(ana.bakes)', '.x('])}{${inner}}`
    })
    .join()
}

function jsonOf(pairs: URLSearchParams): string {
  const values = [...pairs].map(([key, value]) => {
    // What is nested too deeply could not be printed again.
    if (value.length > 1000) return [key, value] as const
    try {
      return [key, JSON.parse(value)] as const
    } catch {
      return [key, value] as const
    }
  })
  return JSON.stringify(Object.fromEntries(values))
}

const nasty = (dice: Wild): string => dice.pick(nastyValues)
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '')
