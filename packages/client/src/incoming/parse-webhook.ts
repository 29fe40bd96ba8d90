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
 * Reads a webhook delivery into events of one form, in the order of the delivery, whichever of the shapes they came in
 * (`changes`, `messaging`, `standby`, or `field` and `value` beside the entry's id). Verify the body first.
 *
 * Ids are texts of exact digits. An event is of a known kind only if every field that its type declares holds what is declared (`null`
 * counts as left out). Otherwise it comes through with the kind `unknown` and the value as it was sent, because a field left out in silence can
 * change what an event means: a message without its `is_echo` would be answered. It holds up nothing beside it. What is not a delivery throws.
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
  // The documentation prints deliveries inside a list; they come without.
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
  // Whatever is not as it should be comes through as it is, and holds up nothing that came with it.
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
  // What stands beside the value of a flat entry is the entry's, but for what was read already.
  const change = without(entry as JsonRecord, 'id', 'time', ...keys)
  return [...events, changeEvent(source, object, change)]
}

type Source = Pick<KeylessEvent, 'accountId' | 'occurredAt' | 'senderId' | 'recipientId'>

function changeEvent(source: Source, object: string, change: JsonRecord): WebhookEvent {
  const field = isText(change['field']) ? change['field'] : 'changes'
  const { verb, value: told } = change
  const rest = without(change, 'field', 'value')
  // `connected` of the permissions object has its verb beside the field, not in a value.
  const isVerbBeside = told === undefined && verb !== undefined
  const [value, beside] = isVerbBeside ? [{ verb }, without(rest, 'verb')] : [told, rest]
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
