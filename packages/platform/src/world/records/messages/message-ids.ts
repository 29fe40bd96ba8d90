/** Whose a message is in the ids that apps know: each of the two accounts has its own for it. */
export interface MessageAddress {
  readonly accountId: string
  readonly threadId: string
  readonly messageId: string
}

/** A conversation's id as apps know it: `aWdfZAG06…`, which is `ig_dm:` and the thread's number (decoded from a recording). */
export function printThreadId(threadId: string): string {
  return encode(`ig_dm:${threadId}`)
}

/** A message's id as apps of one of its two accounts know it: `aWdfZAG1faXRlbTox…` (decoded from recordings). */
export function printMessageId({ accountId, threadId, messageId }: MessageAddress): string {
  return encode(`ig_dm_item:1:IGMessageID:${accountId}:${threadId}:${messageId}`)
}

/** @returns undefined if it is no conversation's id. */
export function readThreadId(text: string): string | undefined {
  return /^ig_dm:(\d{1,45})$/.exec(decode(text))?.[1]
}

/** @returns undefined if it is no message's id. */
export function readMessageId(text: string): MessageAddress | undefined {
  const found = /^ig_dm_item:1:IGMessageID:(\d{1,20}):(\d{1,45}):(\d{1,45})$/.exec(decode(text))
  if (found === null) return undefined
  const [, accountId = '', threadId = '', messageId = ''] = found
  return { accountId, threadId, messageId }
}

/** Whether a text has the form of a conversation's or a message's id. */
export function isMessagingId(text: string): boolean {
  return text.startsWith('aWdfZAG') && /^\w{1,300}$/.test(text)
}

/** Base64 with Z as ZA and = as ZD, as the recorded ids are. */
function encode(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll('Z', 'ZA').replaceAll('=', 'ZD')
}

function decode(text: string): string {
  if (!isMessagingId(text)) return ''
  return Buffer.from(text.replaceAll('ZD', '=').replaceAll('ZA', 'Z'), 'base64').toString('latin1')
}
