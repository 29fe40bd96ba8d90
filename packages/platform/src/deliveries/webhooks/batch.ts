import { mostInWebhook, type WebhookFieldName, webhookFields } from '@darkroom/contract'
import {
  fillDelivery,
  listUntried,
  removeDelivery,
  type WebhookDelivery,
} from '../../world/records/webhooks/deliveries.ts'
import type { World } from '../../world/world.ts'

/**
 * Puts the events that wait at the same time for the same endpoint into one delivery, in the order in which they happened. What was tried
 * before stays as it was: it is sent again as it is.
 *
 * @param most Deliveries that are sent now, at the most
 */
export function batchUntried(world: World, most: number): void {
  const untried = listUntried(world, most * mostInWebhook)
  if (untried.length < 2) return
  const groups = Map.groupBy(untried, groupOf)
  world.database.transaction(() => {
    for (const group of groups.values()) for (const batch of fitting(group)) join(world, batch)
  })
}

/** Changes and messages have envelopes of their own, with another order of keys. */
function groupOf({ appId, login, object, url, field }: WebhookDelivery): string {
  const first = field.split(',')[0] as WebhookFieldName
  return [appId, login, object, webhookFields[first].envelope === 'changes', url].join(' ')
}

/** A group's deliveries by what fits into one. */
function fitting(group: readonly WebhookDelivery[]): WebhookDelivery[][] {
  const batches: WebhookDelivery[][] = []
  let room = 0
  for (const delivery of group) {
    const events = eventsIn(delivery.body)
    if (events > room) {
      batches.push([])
      room = mostInWebhook
    }
    room -= events
    batches.at(-1)?.push(delivery)
  }
  return batches
}

/** The first takes the entries of the others in. */
function join(world: World, batch: readonly WebhookDelivery[]): void {
  const [first, ...others] = batch
  if (first === undefined || others.length === 0) return
  const { end } = entriesOf(first)
  const added = others.map((one) => `,${entriesOf(one).text}`).join('')
  const distinct = (key: 'field' | 'accountId'): string =>
    [...new Set(batch.flatMap((one) => one[key].split(',')))].join()
  for (const { id } of others) removeDelivery(world, id)
  fillDelivery(world, {
    id: first.id,
    body: first.body.slice(0, end) + added + first.body.slice(end),
    field: distinct('field'),
    accountId: distinct('accountId'),
  })
}

/** What is in a body's list of entries, as it is printed. */
function entriesOf({ body }: Pick<WebhookDelivery, 'body'>): { readonly text: string; readonly end: number } {
  const end = body.lastIndexOf(']')
  return { text: body.slice(body.indexOf('[') + 1, end), end }
}

/** How many events a delivery holds: an entry each. */
export function eventsIn(body: string): number {
  return (JSON.parse(body) as { readonly entry: readonly unknown[] }).entry.length
}
