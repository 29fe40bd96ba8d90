import type { SeenConversation } from './find-conversation.ts'

/** The path of a conversation: of one that nobody began yet, by whom it would be with. */
export function conversationPath({ side, other }: Pick<SeenConversation, 'side' | 'other'>): string {
  return side === undefined ? `/direct/new/${other.username}/` : `/direct/t/${side.threadId}/`
}
