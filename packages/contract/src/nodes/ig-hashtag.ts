import type { Evidence } from '../evidence.ts'
import { facebookOnly } from './needs.ts'
import type { Node } from './node.ts'

const igHashtagPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag',
}

/** A hashtag. */
export const igHashtag = {
  logins: ['facebook'],
  path: '/{ig-hashtag-id}',
  typeName: 'ShadowIGHashtag',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: igHashtagPage },
    name: { type: 'string', in: facebookOnly, evidence: igHashtagPage },
  },
} as const satisfies Node
