import { basicDisplayVersionedOn, type Day, holdsOn, type Login, versions } from '@darkroom/contract'
import type { World } from '../../world/world.ts'
import { type Explorable, findExplorable } from './catalogue.ts'
import { type ExplorerClient, listExplorerClients, listWho, printClient, readClient } from './clients.ts'
import { usualId } from './suggested-ids.ts'
import { usualToken } from './token/token-choices.ts'

/** A file whose bytes a call sends. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A call as somebody fills it in. What is wrong in it is sent as it is: the platform refuses it. */
export interface Asked {
  readonly operation: Explorable
  /** Undefined: this world has no app. */
  readonly client: ExplorerClient | undefined
  /** Whose token: a username, or an e-mail address. Empty: without a token. */
  readonly who: string
  /** Which of the tokens that the app can have because of them: `own`, or another `TokenChoice`. */
  readonly as: string
  /** What stands in the path, where the operation is asked of an object. */
  readonly id: string
  /** Such as `v25.0`; empty: none. */
  readonly version: string
  readonly parameters: ReadonlyMap<string, string>
  /** As they stand in the call: `id,media{caption}`. */
  readonly fields: string
  /** What an upload sends. It is there while the call is made, and is not kept. */
  readonly file?: ChosenFile
}

/** Reads a form or a query: `operation`, `app`, `who`, `as`, `id`, `version`, `p.{parameter}`, `f.{field}` and `more`. */
export function readAsked(world: World, values: ReadonlyMap<string, string>): Asked | undefined {
  const operation = findExplorable(values.get('operation') ?? '')
  if (operation === undefined) return undefined
  const client = chosenClient(world, values.get('app') ?? '', operation)
  const login = loginOf(operation, client)
  const named = (prefix: string): [string, string][] =>
    [...values].flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value]] : [],
    )
  const who = values.get('who')?.trim() ?? listWho(world, login)[0] ?? ''
  const as = values.get('as')?.trim() || usualToken(operation, client)
  const chosen = named('f.').map(([name]) => name)
  const more = (values.get('more') ?? '').trim()
  return {
    operation,
    client,
    who,
    as,
    id: values.get('id')?.trim() ?? usualId(world, { operation, client, who, as }),
    version: values.get('version')?.trim() ?? usualVersion(login, world.clock.day()),
    parameters: new Map(named('p.')),
    fields: [...chosen, ...(more === '' ? [] : [more])].join(','),
  }
}

/** The app that is named, or the first that has a login by which the operation can be asked. */
function chosenClient(world: World, text: string, operation: Explorable): ExplorerClient | undefined {
  const named = readClient(world, text)
  if (named !== undefined) return named
  const all = listExplorerClients(world)
  return all.find(({ login }) => operation.logins.includes(login)) ?? all[0]
}

/** The login by which a call is made: the app's, or without one the operation's first. */
export function loginOf(operation: Explorable, client: ExplorerClient | undefined): Login {
  return client?.login ?? operation.logins[0] ?? 'instagram'
}

/** The newest version on a day; empty where a login had none. */
export function usualVersion(login: Login, day: Day): string {
  if (login === 'basic-display' && day < basicDisplayVersionedOn) return ''
  return versions.findLast((version) => holdsOn(version, day))?.name ?? ''
}

/** What was asked, as the names and values of {@link readAsked}. */
export function printAsked(asked: Asked): [string, string][] {
  const { operation, client, who, as, id, version, parameters, fields } = asked
  const parts = splitFields(fields)
  return [
    ['operation', operation.name],
    ...(client === undefined ? [] : [['app', printClient(client)] as [string, string]]),
    ['who', who],
    ...(client?.login === 'facebook' ? [['as', as] as [string, string]] : []),
    ['id', id],
    ['version', version],
    ...[...parameters].map(([name, value]): [string, string] => [`p.${name}`, value]),
    ...parts.filter(isPlain).map((name): [string, string] => [`f.${name}`, 'on']),
    ...(parts.every(isPlain) ? [] : [['more', parts.filter((part) => !isPlain(part)).join(',')] as [string, string]]),
  ]
}

function isPlain(part: string): boolean {
  return /^\w{1,80}$/.test(part)
}

/** The parts of `fields`, divided at the commas that stand in no brackets. */
export function splitFields(fields: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < fields.length; at++) {
    const letter = fields[at]
    if (letter === '{' || letter === '(') depth++
    else if (letter === '}' || letter === ')') depth--
    else if (letter === ',' && depth <= 0) {
      parts.push(fields.slice(from, at))
      from = at + 1
    }
  }
  parts.push(fields.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
