import type { Attachment, MessageContent } from './content.ts'

const mediaKinds = ['post', 'reel', 'story', 'story_mention']
const fileKinds = ['image', 'audio', 'video', 'file']

/** A message's content out of JSON that somebody wrote by hand: what has not its form is left out. */
export function readContent(json: string): MessageContent {
  const value = recordOf(JSON.parse(json))
  const attachments = Array.isArray(value['attachments']) ? value['attachments'].filter(isAttachment) : []
  const texts = ['quickReply', 'storyId', 'postback'] as const
  return {
    ...(attachments.length === 0 ? {} : { attachments }),
    ...Object.fromEntries(texts.flatMap((key) => (typeof value[key] === 'string' ? [[key, value[key]]] : []))),
    ...(value['iceBreaker'] === true ? { iceBreaker: true } : {}),
    ...(value['unsupported'] === true ? { unsupported: true } : {}),
    ...(Array.isArray(value['quickReplies']) && { quickReplies: value['quickReplies'] }),
    ...(isRecord(value['referral']) && { referral: value['referral'] }),
  }
}

function isAttachment(value: unknown): value is Attachment {
  const { kind, mediaId, fileId, template } = recordOf(value)
  if (typeof kind !== 'string') return false
  if (mediaKinds.includes(kind)) return typeof mediaId === 'string'
  if (fileKinds.includes(kind)) return typeof fileId === 'string'
  return kind === 'like_heart' || (kind === 'template' && typeof recordOf(template)['template_type'] === 'string')
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
