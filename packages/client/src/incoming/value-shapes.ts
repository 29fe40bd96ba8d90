import { isRecord, isText, type JsonRecord, matches } from '../json-value.ts'
import type { WebhookKind, WebhookValues } from './webhook-event.ts'

/** The type of a single value. `!` means that it is required. A text with a fixed set of values has a regular expression. */
type Leaf = 'text' | 'text!' | 'number' | 'flag' | RegExp

/** The type of a value with all its parts. Lists and objects are optional. Their required parts are not. */
type Shape = Leaf | readonly [Shape] | { readonly [name: string]: Shape }

/** The shape of a declared type. A declared field without a check does not compile. */
type ShapeOf<T> = [T] extends [string]
  ? string extends T
    ? 'text' | 'text!'
    : RegExp
  : [T] extends [number]
    ? 'number'
    : [T] extends [boolean]
      ? 'flag'
      : T extends readonly (infer Item)[]
        ? readonly [ShapeOf<Item>]
        : { readonly [Name in keyof Known<T>]-?: ShapeOfPart<T, Name> }

/** A text is required if its declaration is not optional. */
type ShapeOfPart<T, Name extends keyof T> = [NonNullable<T[Name]>, string] extends [string, NonNullable<T[Name]>]
  ? undefined extends T[Name]
    ? 'text'
    : 'text!'
  : ShapeOf<NonNullable<T[Name]>>

/** Without index signatures. */
type Known<T> = { [Name in keyof T as string extends Name ? never : Name]: T[Name] }

/** Kinds whose value is returned as it was sent. */
type Whole = 'messaging_optins' | 'messaging_handover' | 'standby' | 'unknown'

const comment: ShapeOf<WebhookValues['comments']> = {
  id: 'text!',
  text: 'text',
  from: { id: 'text!', username: 'text', self_ig_scoped_id: 'text' },
  parent_id: 'text',
  media: { id: 'text!', media_product_type: 'text', ad_id: 'text', ad_title: 'text', original_media_id: 'text' },
}

const referral: ShapeOf<WebhookValues['messaging_referral']> = {
  ref: 'text',
  source: 'text',
  type: 'text',
  ad_id: 'text',
  ads_context_data: { ad_title: 'text', photo_url: 'text', video_url: 'text' },
}

const message: ShapeOf<WebhookValues['messages']> = {
  mid: 'text!',
  text: 'text',
  attachments: [{ type: 'text!', payload: { url: 'text' } }],
  is_echo: 'flag',
  is_self: 'flag',
  is_deleted: 'flag',
  is_unsupported: 'flag',
  quick_reply: { payload: 'text!' },
  reply_to: { mid: 'text', story: { url: 'text', id: 'text!', link_sticker_url: 'text' } },
  referral,
}

/** The shape of the value of each kind. */
const shapes: { readonly [Kind in Exclude<WebhookKind, Whole>]: ShapeOf<WebhookValues[Kind]> } = {
  comments: comment,
  live_comments: comment,
  mentions: { media_id: 'text!', comment_id: 'text' },
  story_insights: {
    media_id: 'text!',
    impressions: 'number',
    reach: 'number',
    taps_forward: 'number',
    taps_back: 'number',
    exits: 'number',
    replies: 'number',
  },
  messages: message,
  message_echoes: message,
  message_edit: { mid: 'text!', text: 'text', num_edit: 'number' },
  message_reactions: { mid: 'text!', action: /^(un)?react$/, reaction: 'text', emoji: 'text' },
  messaging_postbacks: { mid: 'text', title: 'text', payload: 'text' },
  messaging_seen: { mid: 'text!' },
  messaging_referral: referral,
  permissions: { verb: 'text!', target_ids: ['text!'] },
}

/**
 * Checks the declared parts of a value. A part that is `null` counts as absent. Parts that are not declared are kept as they are.
 *
 * @returns The value, or `undefined` if a part is invalid or a required part is missing.
 */
export function checkedValue(kind: WebhookKind, value: unknown): unknown {
  return Object.hasOwn(shapes, kind) ? checked(shapes[kind as keyof typeof shapes], value) : value
}

function checked(shape: Shape, value: unknown): unknown {
  if (shape instanceof RegExp) return matches(value, shape) ? value : undefined
  if (shape === 'number' || shape === 'flag') {
    return typeof value === (shape === 'flag' ? 'boolean' : 'number') ? value : undefined
  }
  if (shape === 'text' || shape === 'text!') return isText(value) ? value : undefined
  if (!Array.isArray(shape)) return checkedParts(shape as Readonly<Record<string, Shape>>, value)
  const [ofItem] = shape as readonly [Shape]
  const items = Array.isArray(value) ? value.map((item) => checked(ofItem, item)) : [undefined]
  return items.includes(undefined) ? undefined : items
}

function checkedParts(shape: Readonly<Record<string, Shape>>, value: unknown): JsonRecord | undefined {
  if (!isRecord(value)) return undefined
  const parts: Record<string, unknown> = { ...value }
  for (const [name, ofPart] of Object.entries(shape)) {
    const part = Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined
    const isNeeded = ofPart === 'text!' || ofPart instanceof RegExp
    const kept = part === undefined ? undefined : checked(ofPart, part)
    if (kept !== undefined) parts[name] = kept
    else if (part !== undefined || isNeeded) return undefined
    else delete parts[name]
  }
  return parts
}
