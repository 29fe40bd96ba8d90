import type { WebhookKind } from '@darkroom/client/incoming'
import { type WebhookFieldName, webhookFields } from '@darkroom/contract'
import { eventTypes } from './emit.ts'

/** What Instagram can tell besides its webhook fields: the account's own messages, a change of permissions, and what the client does not know. */
const besides = ['message_echoes', 'permissions', 'unknown'] as const

/** What stands behind `instagram.` in the type of an event that came from Instagram: a webhook field, or one of three more. */
export type InstagramKind = WebhookFieldName | (typeof besides)[number]

/** Every kind that the client knows is one of these; otherwise this does not compile. */
const kinds: readonly (InstagramKind | WebhookKind)[] = [
  ...(Object.keys(webhookFields) as WebhookFieldName[]),
  ...besides,
] satisfies readonly InstagramKind[]

/** The types of events that come from Instagram: `instagram.comments` and so on. */
export const instagramTypes: readonly string[] = kinds.map((kind) => `instagram.${kind}`)

/** Every type of event that an endpoint can be told: Instagram's and connect's own. */
export const catalogue: readonly string[] = [...instagramTypes, ...eventTypes]

/**
 * The type of an event of Instagram's. A field that is known, with a value that is not valid for it, keeps its field's name.
 *
 * @param kind The client's.
 */
export function instagramType(kind: WebhookKind, field: string): string {
  const name = kind === 'unknown' && Object.hasOwn(webhookFields, field) ? field : kind
  return `instagram.${name}`
}

/** Why a filter of an endpoint names nothing, in a sentence; undefined: it is right. A filter is a type, a group such as `instagram.*`, or `*`. */
export function filterProblem(filter: string): string | undefined {
  if (filter === '*' || catalogue.includes(filter)) return undefined
  const isGroup = filter.endsWith('.*') && catalogue.some((type) => type.startsWith(filter.slice(0, -1)))
  return isGroup ? undefined : `${filter} is no type of event.`
}
