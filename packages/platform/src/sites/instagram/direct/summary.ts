import type { Attachment } from '../../../world/records/messages/content.ts'
import type { Message } from '../../../world/records/messages/messages.ts'

const longest = 80

const words: Readonly<Record<Attachment['kind'], string>> = {
  image: 'A picture',
  video: 'A video',
  audio: 'A sound',
  file: 'A document',
  like_heart: '❤️',
  post: 'A post',
  reel: 'A reel',
  story: 'A story',
  story_mention: 'A story that mentions you',
  template: 'Cards',
}

/** A message on one line: the start of its text, or what it holds. */
export function summaryOf({ text, content }: Pick<Message, 'text' | 'content'>): string {
  const line = [...text.replace(/\s+/g, ' ').trim()]
  if (line.length > longest) return `${line.slice(0, longest).join('')}…`
  if (line.length > 0) return line.join('')
  const [first] = content.attachments ?? []
  return first === undefined ? 'A message that cannot be shown' : words[first.kind]
}

/** The same, with who wrote it, as somebody sees it. */
export function summary(message: Message, viewerId: string): string {
  return message.senderId === viewerId ? `You: ${summaryOf(message)}` : summaryOf(message)
}
