import type { NodeKind } from '../../node.ts'
import { timestamp } from '../timestamp.ts'

/** Messages that ads lead to. There are no ads in a world, so that none is used in one unless the world says so. */
export const welcomeMessageFlow: NodeKind<'WelcomeMessageFlow'> = {
  resolvers: {
    id: (_, { id }) => id,
    name: (_, { name }) => name || undefined,
    welcome_message_flow: (_, { flow }) => flow,
    compatible_platforms: (_, { platforms }) => platforms.split(','),
    eligible_platforms: (_, { platforms }) => platforms.split(','),
    is_ig_only_flow: (_, { platforms }) => platforms === 'INSTAGRAM',
    is_used_in_ad: (_, { usedInAd }) => usedInAd === 1,
    last_update_time: (_, { updatedAt }) => timestamp(updatedAt),
  },
}
