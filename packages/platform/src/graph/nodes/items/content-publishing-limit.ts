import { quotaDuration, quotaTotal, quotaUsage } from '../../../publishing/containers/quota.ts'
import type { NodeKind } from '../../node.ts'

/** How much of its quota an account has used. It has no id, and is found on the account only. */
export const contentPublishingLimit: NodeKind<'ContentPublishingLimit'> = {
  resolvers: {
    quota_usage: ({ call }, { accountId, since }) => quotaUsage(call.context, accountId, since),
    config: ({ call }) => ({ quota_total: quotaTotal(call.context), quota_duration: quotaDuration }),
  },
}
