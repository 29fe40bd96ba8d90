import { type WebhookFieldName, webhookFields } from '@darkroom/contract'

/** Something that happened to an account, as a webhook tells it. */
export interface WebhookEvent {
  readonly field: WebhookFieldName
  /** The account, by the id that begins with 17841; `0` in a test of the dashboard. */
  readonly accountId: string
  /** The change's value; for messages what is in `messaging[]`. Its keys are sent in this order. */
  readonly value: object
}

/**
 * A delivery's JSON: compact and all ASCII, with `/`, `<`, `%` and `@` escaped as well
 * (/docs/messenger-platform/webhooks, quoted in several public repositories).
 */
export function webhookJson(value: unknown): string {
  return JSON.stringify(value).replace(/[/<%@\u007f-\uffff]/g, (character) => {
    if (character === '/') return '\\/'
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${character === '<' ? code.toUpperCase() : code}`
  })
}

/**
 * The body of a delivery. Comments and mentions have their seconds and keys as recorded in 2023 and 2026; messages have
 * milliseconds and another order (ten recordings).
 *
 * @param now Unix milliseconds: when it is sent
 * @param isFlat Whether a change stands in its entry itself, as Meta's page on Instagram Login has it (contract: conflicts.commentWebhook)
 */
export function webhookBody(object: string, events: readonly WebhookEvent[], now: number, isFlat = false): string {
  const isMessage = events.some(({ field }) => webhookFields[field].envelope !== 'changes')
  const entry = events.map((event) => entryOf(event, now, isFlat))
  return webhookJson(isMessage ? { object, entry } : { entry, object })
}

function entryOf({ field, accountId, value }: WebhookEvent, now: number, isFlat: boolean): object {
  const { envelope } = webhookFields[field]
  if (envelope === 'changes') {
    const of = { id: accountId, time: Math.floor(now / 1000) }
    return isFlat ? { ...of, field, value } : { ...of, changes: [{ value, field }] }
  }
  return { time: now, id: accountId, [envelope]: [value] }
}
