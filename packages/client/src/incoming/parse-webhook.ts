import { jsonOfBytes } from '../exact-json.ts'
import { idOf, isRecord, isText, type JsonRecord, recordOf } from '../json-value.ts'
import { classifyChange, classifyMessaging, messagingKind } from './classify.ts'
import { dedupeKey, type KeylessEvent } from './dedupe-key.ts'
import { IncomingError } from './incoming-error.ts'
import { occurredAt } from './occurred-at.ts'
import { bytesOf, type RawBody, webhookSizeLimit } from './raw-body.ts'
import type { WebhookEvent } from './webhook-event.ts'

/**
 * Reads a webhook delivery into events of one form, in the order of the delivery, whichever of the shapes they came in
 * (`changes`, `messaging`, `standby`, or `field` and `value` beside the entry's id). Verify the body first.
 *
 * Ids are texts of exact digits. What is not known comes through with the kind `unknown`; what is not a delivery throws.
 *
 * @throws IncomingError `webhook_not_json`, `webhook_malformed`, `body_too_large` (over {@link webhookSizeLimit}), `option_invalid`.
 * @example
 * import { parseWebhook } from '@darkroom/client/incoming'
 * const item = { sender: { id: '15' }, recipient: { id: '1784' }, timestamp: 1772993044987, message: { mid: 'aWdfZAG', text: 'hi' } }
 * const body = { object: 'instagram', entry: [{ id: '1784', time: 1772993045123, messaging: [item] }] }
 * const [event] = parseWebhook(JSON.stringify(body))
 * event?.kind // => 'messages'
 * event?.occurredAt.toISOString() // => '2026-03-08T18:04:04.987Z'
 * event?.dedupeKey // => 'messages:1784:aWdfZAG:'
 */
export function parseWebhook(
  rawBody: RawBody,
  { maximumBytes = webhookSizeLimit }: { readonly maximumBytes?: number | undefined } = {},
): WebhookEvent[] {
  const body = jsonOfBytes(bytesOf(rawBody, maximumBytes))
  if (body === undefined) throw new IncomingError('webhook_not_json')
  // The documentation prints deliveries inside a list; they come without.
  const deliveries = Array.isArray(body) && body.length > 0 ? body : [body]
  return deliveries.flatMap(eventsOfDelivery)
}

function eventsOfDelivery(delivery: unknown): WebhookEvent[] {
  const { object, entry } = recordOf(delivery)
  if (!isText(object) || !Array.isArray(entry)) {
    throw malformed('body')
  }
  return entry.flatMap((item: unknown, index) => eventsOfEntry(object, item, `entry[${index}]`))
}

function eventsOfEntry(object: string, entry: unknown, where: string): WebhookEvent[] {
  if (!isRecord(entry)) throw malformed(where)
  const accountId = idOf(entry['id'])
  if (accountId === undefined) throw malformed(`${where}.id`)
  const time = occurredAt(entry['time'])
  if (time === undefined) throw malformed(`${where}.time`)
  const source: Source = { accountId, occurredAt: time, senderId: undefined, recipientId: undefined }
  const isFlat = isText(entry['field'])
  const events = [
    ...list(entry, 'changes', where).map((change) => changeEvent(source, object, change)),
    ...['messaging', 'standby'].flatMap((field) =>
      list(entry, field, where).map((item) => messagingEvent(source, field, item)),
    ),
    ...(isFlat ? [changeEvent(source, object, entry)] : []),
  ]
  const isKnown = isFlat || ['changes', 'messaging', 'standby'].some((key) => key in entry)
  return isKnown ? events : [finish({ ...source, field: 'entry', kind: 'unknown', value: entry })]
}

/** What an entry says of all its events. */
type Source = Pick<KeylessEvent, 'accountId' | 'occurredAt' | 'senderId' | 'recipientId'>

function changeEvent(source: Source, object: string, change: JsonRecord): WebhookEvent {
  const field = isText(change['field']) ? change['field'] : 'changes'
  // `connected` of the permissions object has its verb beside the field, not in a value.
  const value = 'value' in change || change['verb'] === undefined ? change['value'] : { verb: change['verb'] }
  // The dashboard's test button sends messages as changes.
  if (messagingKind(value)) return messagingEvent(source, field, value as JsonRecord)
  const senderId = idOf(recordOf(recordOf(value)['from'])['id'])
  return finish({ ...source, field, ...classifyChange(object, field, value), senderId })
}

function messagingEvent(source: Source, field: string, item: JsonRecord): WebhookEvent {
  const found = classifyMessaging(item, field === 'standby')
  return finish({
    ...source,
    ...found,
    field: found.kind === 'unknown' ? field : found.kind,
    occurredAt: occurredAt(item['timestamp']) ?? source.occurredAt,
    senderId: idOf(recordOf(item['sender'])['id']),
    recipientId: idOf(recordOf(item['recipient'])['id']),
  })
}

function finish(event: KeylessEvent): WebhookEvent {
  return { ...event, dedupeKey: dedupeKey(event) } as WebhookEvent
}

function list(entry: JsonRecord, key: string, where: string): JsonRecord[] {
  const items = entry[key] ?? []
  if (!Array.isArray(items) || !items.every(isRecord)) throw malformed(`${where}.${key}`)
  return items
}

function malformed(what: string): IncomingError {
  return new IncomingError('webhook_malformed', `malformed ${what}`)
}
