import { jsonOfBytes } from '../exact-json.ts'
import { idOf, isRecord, isText, type JsonRecord, recordOf, without } from '../json-value.ts'
import { classifyChange, classifyMessaging, isMessaging } from './classify.ts'
import { dedupeKey, type KeylessEvent } from './dedupe-key.ts'
import { IncomingError } from './incoming-error.ts'
import { occurredAt } from './occurred-at.ts'
import { checkIncomingNames } from './options.ts'
import { bytesOf, type RawBody } from './raw-body.ts'
import type { WebhookEvent } from './webhook-event.ts'

/**
 * Parses a webhook delivery into a list of events, in the order of the delivery. All events have the same form, whichever shape they were
 * sent in (`changes`, `messaging`, `standby`, or `field` and `value` beside the entry's id). Verify the body first.
 *
 * Ids are strings with all their digits. An event has a known kind only if every field that its type declares is valid (`null` counts as
 * absent). Otherwise it has the kind `unknown` and the value as it was sent, because silently dropping a field can change what an event
 * means: an app would answer a message that lost its `is_echo`. The other events of the delivery are not affected.
 *
 * @throws IncomingError `webhook_not_json`, `webhook_malformed`, `body_too_large` (over `webhookSizeLimit`), `option_invalid`.
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
  options?: { readonly maximumBytes?: number | undefined },
): WebhookEvent[] {
  checkIncomingNames('The options of parseWebhook', options, ['maximumBytes'])
  const body = jsonOfBytes(bytesOf(rawBody, options?.maximumBytes))
  if (body === undefined) throw new IncomingError('webhook_not_json')
  // The documentation shows deliveries inside a list. Instagram sends them without one.
  const deliveries = Array.isArray(body) && body.length > 0 ? body : [body]
  return deliveries.flatMap(eventsOfDelivery)
}

function eventsOfDelivery(delivery: unknown): WebhookEvent[] {
  const { object, entry } = recordOf(delivery)
  if (!isText(object) || !Array.isArray(entry)) {
    throw new IncomingError(
      'webhook_malformed',
      'A delivery must be an object with a text as its object and a list as its entry.',
    )
  }
  return entry.flatMap((item: unknown) => eventsOfEntry(object, item))
}

function eventsOfEntry(object: string, entry: unknown): WebhookEvent[] {
  const { id, time, field, ...lists } = recordOf(entry)
  const accountId = idOf(id)
  const at = occurredAt(time)
  const source = {
    accountId: accountId ?? '',
    occurredAt: at ?? new Date(0),
    senderId: undefined,
    recipientId: undefined,
  }
  const isFlat = isText(field)
  const keys = ['changes', 'messaging', 'standby'].filter((key) => key in lists)
  // An invalid entry becomes an event of kind `unknown`. The other entries are not affected.
  if (accountId === undefined || at === undefined || !(isFlat || keys.length > 0)) {
    return [unknownEvent(source, 'entry', entry)]
  }
  const events = keys.flatMap((key) =>
    listOf(lists[key]).map((item) =>
      isRecord(item)
        ? key === 'changes'
          ? changeEvent(source, object, item)
          : messagingEvent(source, key, item)
        : unknownEvent(source, key, item),
    ),
  )
  if (!isFlat) return events
  // In a flat entry, the change is the entry itself, without the properties that were already read.
  const change = without(entry as JsonRecord, 'id', 'time', ...keys)
  return [...events, changeEvent(source, object, change)]
}

type Source = Pick<KeylessEvent, 'accountId' | 'occurredAt' | 'senderId' | 'recipientId'>

function changeEvent(source: Source, object: string, change: JsonRecord): WebhookEvent {
  const field = isText(change['field']) ? change['field'] : 'changes'
  const { verb, value: sent } = change
  const rest = without(change, 'field', 'value')
  // For `connected`, the permissions object has its verb beside the field and not in a value.
  const isVerbBeside = sent === undefined && verb !== undefined
  const [value, beside] = isVerbBeside ? [{ verb }, without(rest, 'verb')] : [sent, rest]
  if (isMessaging(field, value)) return messagingEvent(source, field, value)
  const senderId = idOf(recordOf(recordOf(value)['from'])['id'])
  return finish({ ...source, field, ...classifyChange(object, field, value, beside), senderId })
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

function unknownEvent(source: Source, field: string, value: unknown): WebhookEvent {
  return finish({ ...source, field, kind: 'unknown', value, beside: {} })
}

function listOf(items: unknown): unknown[] {
  return Array.isArray(items) ? items : [items]
}
