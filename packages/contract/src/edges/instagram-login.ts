import type { EdgeTable } from './edge.ts'

/** What hangs on the nodes of Instagram Login. */
export const instagramLoginEdges = {
  user: {
    media: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_business_basic',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/media' },
    },
    stories: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_business_basic',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/stories' },
    },
    tags: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_business_manage_comments',
      evidence: { observed: "Meta's business SDKs list it on this node" },
    },
    live_media: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_business_basic',
      evidence: { observed: "Meta's business SDKs list it on this node" },
    },
    insights: {
      to: 'insight',
      answer: 'list',
      scope: 'instagram_business_manage_insights',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/insights' },
    },
  },
  media: {
    children: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_business_basic',
      evidence: { documented: '/docs/instagram-platform/reference/instagram-media/children' },
    },
    comments: {
      to: 'comment',
      answer: 'list',
      default: ['timestamp', 'text'],
      scope: 'instagram_business_manage_comments',
      evidence: { documented: '/docs/instagram-platform/reference/instagram-media/comments' },
    },
    insights: {
      to: 'insight',
      answer: 'list',
      scope: 'instagram_business_manage_insights',
      evidence: { documented: '/docs/instagram-platform/reference/instagram-media/insights' },
    },
  },
  comment: {
    replies: {
      to: 'comment',
      answer: 'list',
      default: ['timestamp', 'text'],
      scope: 'instagram_business_manage_comments',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment/replies' },
    },
  },
} as const

instagramLoginEdges satisfies EdgeTable
