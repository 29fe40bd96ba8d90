import type { ConversationEntry } from '../file.ts'

/** What people wrote to the accounts of the sample world: one conversation that is going on, one that has ended, and a request. */
export const sampleConversations: readonly ConversationEntry[] = [
  {
    account: 'ana.bakes',
    with: 'jayposiris',
    id: '340282366841710301244259924180176900811',
    messages: [
      { by: 'jayposiris', text: 'Do you bake rye on Mondays?', createdAt: '9d' },
      { by: 'ana.bakes', text: 'Rye is on Tuesdays and Fridays.', createdAt: '9d', reactions: { jayposiris: '❤️' } },
      { by: 'jayposiris', text: 'Friday, then.', createdAt: '8d' },
    ],
  },
  {
    account: 'mira.prints',
    with: 'lee.wanders',
    id: '340282366841710301244259924180176900822',
    messages: [
      { by: 'lee.wanders', text: 'Is the heron still to be had?', createdAt: '5h' },
      { by: 'mira.prints', text: 'It is. Unframed or framed?', createdAt: '4h' },
      { by: 'lee.wanders', text: 'Framed, please.', createdAt: '3h' },
      { by: 'lee.wanders', content: '{"attachments":[{"kind":"like_heart"}]}', createdAt: '2h' },
    ],
  },
  {
    account: 'mira.prints',
    with: 'quiet.quinn',
    id: '340282366841710301244259924180176900833',
    folder: 'requests',
    messages: [{ by: 'quiet.quinn', text: 'Do you teach linocut?', createdAt: '2d' }],
  },
]
