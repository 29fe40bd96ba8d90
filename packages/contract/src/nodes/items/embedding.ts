import { type Evidence, unsure } from '../../evidence.ts'
import { facebookOnly } from '../needs.ts'
import type { Node } from '../node.ts'

const oembedPage: Evidence = { documented: '/documentation/instagram-platform/oembed' }

/** The HTML that shows a post on another page. */
export const oEmbed = {
  logins: ['facebook'],
  defaults: ['version', 'provider_name', 'provider_url', 'type', 'width', 'html'],
  fields: {
    version: { type: 'string', in: facebookOnly, evidence: oembedPage },
    provider_name: { type: 'string', in: facebookOnly, evidence: oembedPage },
    provider_url: { type: 'url', in: facebookOnly, evidence: oembedPage },
    type: { type: 'string', in: facebookOnly, evidence: oembedPage },
    width: { type: 'integer', in: facebookOnly, evidence: oembedPage },
    html: { type: 'string', in: facebookOnly, evidence: oembedPage },
    height: { type: 'any', in: facebookOnly, evidence: unsure },
    author_name: { type: 'string', in: facebookOnly, until: '2025-11-03', evidence: oembedPage },
    author_url: { type: 'url', in: facebookOnly, until: '2025-11-03', evidence: oembedPage },
    thumbnail_url: { type: 'url', in: facebookOnly, until: '2025-11-03', evidence: oembedPage },
    thumbnail_width: { type: 'integer', in: facebookOnly, until: '2025-11-03', evidence: oembedPage },
    thumbnail_height: { type: 'integer', in: facebookOnly, until: '2025-11-03', evidence: oembedPage },
  },
} as const satisfies Node
