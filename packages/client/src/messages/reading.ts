import { callNames, checkNames } from '../errors/check-names.ts'
import { checkedId } from '../reading/checked-id.ts'
import type { NodeOptions } from '../reading/node-reader.ts'
import { later, type Messenger, onInstagram } from './messenger.ts'

const names = ['fields', ...callNames]
const listNames = ['limit', ...names]

type ListOptions = NodeOptions & { readonly limit?: number | undefined; readonly with?: string | undefined }

/** What is read: conversations, messages, people. */
export function reading({ node, self }: Messenger): Readonly<Record<string, unknown>> {
  return {
    conversations: (options: ListOptions = {}) => {
      checkNames('The options of conversations', options, ['with', ...listNames])
      const { with: person, ...more } = options
      const parameters = { ...onInstagram, user_id: person && checkedId('with', person) }
      return later(async () => (await self()).edge('conversations', { ...more, parameters }))
    },
    list: (conversationId: string, options?: ListOptions) => {
      checkNames('The options of list', options, listNames)
      return node(conversationId).edge('messages', options)
    },
    read: async (messageId: string, options?: NodeOptions) => {
      checkNames('The options of read', options, names)
      return node(messageId).get(options)
    },
    person: async (personId: string, options?: NodeOptions) => {
      checkNames('The options of person', options, names)
      return node(personId).get(options)
    },
  }
}
