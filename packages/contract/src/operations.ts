import type { Login } from './logins.ts'
import { type Node, type NodeName, nodes } from './nodes.ts'
import { accountsOperations } from './operations/accounts.ts'
import { adsOperations } from './operations/ads.ts'
import { audioOperations } from './operations/audio.ts'
import { collaborationOperations } from './operations/collaboration.ts'
import { commentsOperations } from './operations/comments.ts'
import { discoveryOperations } from './operations/discovery.ts'
import { eventsOperations } from './operations/events.ts'
import { insightsOperations } from './operations/insights.ts'
import { mediaOperations } from './operations/media.ts'
import { mentionsOperations } from './operations/mentions.ts'
import { messagesOperations } from './operations/messages.ts'
import { messagingSettingsOperations } from './operations/messaging-settings.ts'
import type { Method, Operation, OperationTable } from './operations/operation.ts'
import { publishingOperations } from './operations/publishing.ts'
import { severalOperations } from './operations/several.ts'
import { shoppingOperations } from './operations/shopping.ts'
import { subscriptionsOperations } from './operations/subscriptions.ts'
import { threadControlOperations } from './operations/thread-control.ts'

export type { Method, Needs, Operation, Paging, Parameter, Returns } from './operations/operation.ts'

/**
 * Everything that can be asked of the Graph API on Instagram's side, by method and place.
 *
 * @example
 * import { operations } from '@darkroom/contract'
 * operations['POST IGUser/media_publish'].logins.instagram.all // => ['instagram_business_basic', 'instagram_business_content_publish']
 */
export const operations = {
  ...accountsOperations,
  ...adsOperations,
  ...audioOperations,
  ...collaborationOperations,
  ...commentsOperations,
  ...discoveryOperations,
  ...eventsOperations,
  ...insightsOperations,
  ...mediaOperations,
  ...mentionsOperations,
  ...messagesOperations,
  ...messagingSettingsOperations,
  ...publishingOperations,
  ...severalOperations,
  ...shoppingOperations,
  ...subscriptionsOperations,
  ...threadControlOperations,
} as const satisfies OperationTable

/** The name of an operation. */
export type OperationName = keyof typeof operations

/** The same by area, as documentation has them. */
export const operationAreas = {
  accounts: accountsOperations,
  ads: adsOperations,
  audio: audioOperations,
  collaboration: collaborationOperations,
  comments: commentsOperations,
  discovery: discoveryOperations,
  events: eventsOperations,
  insights: insightsOperations,
  media: mediaOperations,
  mentions: mentionsOperations,
  messages: messagesOperations,
  messagingSettings: messagingSettingsOperations,
  publishing: publishingOperations,
  several: severalOperations,
  shopping: shoppingOperations,
  subscriptions: subscriptionsOperations,
  threadControl: threadControlOperations,
} as const satisfies Readonly<Record<string, OperationTable>>

/** The name of an area. */
export type OperationArea = keyof typeof operationAreas

/**
 * The area that an operation belongs to.
 *
 * @example
 * import { areaOf } from '@darkroom/contract'
 * areaOf('POST IGUser/media_publish') // => 'publishing'
 */
export function areaOf(name: OperationName): OperationArea {
  const areas = Object.keys(operationAreas) as OperationArea[]
  const found = areas.find((area) => Object.hasOwn(operationAreas[area], name))
  if (found === undefined) throw new Error(`${name} is in no area.`)
  return found
}

/** An operation's name taken apart. */
export interface OperationPlace {
  readonly method: Method
  /** The kind of object it is asked of; absent: it is asked of a path. */
  readonly node?: string
  /** What is asked of that object; absent: the object itself. */
  readonly edge?: string
  /** The path without its slash, where there is no object: `ig_hashtag_search`. */
  readonly path?: string
}

/**
 * Takes an operation's name apart.
 *
 * @example
 * import { placeOf } from '@darkroom/contract'
 * placeOf('GET IGUser/media') // => { method: 'GET', node: 'IGUser', edge: 'media' }
 * placeOf('GET /ig_audio') // => { method: 'GET', path: 'ig_audio' }
 */
export function placeOf(name: string): OperationPlace {
  const space = name.indexOf(' ')
  const method = name.slice(0, space) as Method
  const [node = '', edge] = name.slice(space + 1).split('/')
  if (node === '') return { method, path: edge ?? '' }
  return edge === undefined ? { method, node } : { method, node, edge }
}

/**
 * Where an operation is asked for, with placeholders in braces.
 *
 * @example
 * import { operationPath } from '@darkroom/contract'
 * operationPath('GET IGMedia/comments') // => '/{ig-media-id}/comments'
 * operationPath('GET /') // => '/?ids={ids}'
 */
export function operationPath(name: OperationName): string {
  const { node, edge, path } = placeOf(name)
  if (node === undefined) return path === '' ? `/?${name === 'GET /' ? 'ids={ids}' : 'batch={batch}'}` : `/${path}`
  const { path: nodePath }: Node = nodes[node as NodeName]
  return edge === undefined ? (nodePath ?? '') : `${nodePath}/${edge}`
}

/** An operation by its name; undefined if there is none. */
export function findOperation(name: string): Operation | undefined {
  const all: OperationTable = operations
  return Object.hasOwn(all, name) ? all[name as keyof OperationTable] : undefined
}

/** The edges that a kind of object has with a login, by name, each with its operation: what is read as a list, or within fields only. */
export type EdgesOf<L extends Login, N extends string> = {
  readonly [K in OperationName as K extends `GET ${N}/${infer Edge}`
    ? (typeof operations)[K]['logins'] extends Readonly<Record<L, unknown>>
      ? Edge
      : never
    : never]: (typeof operations)[K]
}
