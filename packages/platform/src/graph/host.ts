import type { Day, PlatformError, VersionName } from '@darkroom/contract'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import type { Explanation, Refusal, Refuse } from '../explain/refusal.ts'
import type { Caller } from '../identity/caller.ts'
import type { World } from '../world/world.ts'
import type { AccountRecord, ReadableNode } from './records.ts'
import type { View } from './view.ts'

/** A read in progress: who asks which host, in which version, and with which permissions by their current names. */
export interface Reader {
  readonly call: Call
  readonly host: GraphHost
  readonly caller: Caller
  readonly version: VersionName
  readonly scopes: readonly string[]
  /** How what is read is seen, where it is somebody else's; absent: it is the caller's own. */
  readonly view?: View
  /** Whether what is read stands in the answer of another object: `owner{media{like_count}}`. */
  readonly isNested?: true
}

/** What needs something: a field by its name, an edge, or an object as a whole. */
export interface Want {
  readonly what: 'field' | 'edge' | 'object'
  readonly name: string
}

/** What something is missing for, and why it is. */
export interface Wanted extends Want {
  /** The permissions, tasks or features that are missing. */
  readonly missing: readonly string[]
  /** What would be accepted, and how to fix it. */
  readonly expected: string
  readonly fix: string
}

/** How the two graph hosts differ in what both do. */
export interface GraphHost {
  readonly name: 'graph.instagram.com' | 'graph.facebook.com'
  readonly refuse: Refuse
  /** The version that answers; undefined if it is not a version. */
  versionOf(requested: string | undefined, day: Day): VersionName | undefined
  /** Which version answered. */
  served(version: VersionName, world: World): Record<string, string>
  /** Whether answers say how much of a limit is used. */
  reportsUsage(world: World): boolean
  print(value: unknown): string
  contentType(request: Request, world: World): string
  /** Headers that only this host has. */
  readonly headers: Readonly<Record<string, string>>
  /** Whether `If-None-Match` is heeded, which has not been seen on graph.instagram.com (contract: conflicts.entityTags). */
  readonly answersNotModified: boolean
  /** The refusals of a token that cannot be read: they report neither version nor usage. */
  readonly unreadable: readonly PlatformError[]
  /** Who asks: the checks of the token, in this host's order. @throws Refusal */
  authenticate(call: Call, parameters: Parameters, token: string | undefined, node: string): Caller
  /** The kinds of objects among which an id is looked for, in this order. */
  readonly kinds: readonly ReadableNode[]
  /** Whether only digits can be an id: anything else is then an alias that does not exist. */
  readonly idsAreDigits: boolean
  /** The id under which the caller knows an account. */
  accountId(reader: Reader, account: Pick<AccountRecord, 'id'>): string
  /** Whether a field that is asked for twice counts once, or is a mistake in `fields` (recorded on graph.facebook.com). */
  readonly repeatedFields: 'once' | 'refused'
  /** The kinds of objects that `/me` can be. */
  readonly meKinds: readonly ReadableNode[]
  /** Whether `metadata=1` is heeded (/docs/graph-api/overview; not seen on graph.instagram.com). */
  readonly describes: boolean
  /** Parameters that are in every link to another page of a list. */
  readonly linkParameters: Readonly<Record<string, string>>
  /** How an object that was asked for by its own path is answered. */
  wrap(reader: Reader, node: string, answer: object): object
  notPermitted(wanted: Wanted): Refusal
  /** @param typeName Of the node, as this host calls it. */
  unknownField(name: string, typeName: string, why: Omit<Explanation, 'received' | 'parameter'>): Refusal
  unknownEdge(path: readonly string[], typeName: string, why: Omit<Explanation, 'received' | 'parameter'>): Refusal
  wrongMethod(method: string, id: string, why: Omit<Explanation, 'received' | 'parameter'>): Refusal
}
