import type { EdgeTable } from './edge.ts'

/** What hangs on the nodes of graph.facebook.com. Through `business_discovery` and `mentioned_media` not every field can be read. */
export const facebookLoginEdges = {
  user: {
    media: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_basic',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/media' },
    },
    stories: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_basic',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/stories' },
    },
    tags: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_manage_comments',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/tags' },
    },
    live_media: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_basic',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/live_media' },
    },
    insights: {
      to: 'insight',
      answer: 'list',
      scope: 'instagram_manage_insights',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/insights' },
    },
    business_discovery: {
      to: 'user',
      answer: 'one',
      scope: 'instagram_manage_insights',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/business_discovery' },
    },
    mentioned_comment: {
      to: 'comment',
      answer: 'one',
      default: ['text', 'timestamp'],
      scope: 'instagram_manage_comments',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment' },
    },
    mentioned_media: {
      to: 'media',
      answer: 'one',
      scope: 'instagram_manage_comments',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_media' },
    },
  },
  media: {
    children: {
      to: 'media',
      answer: 'list',
      scope: 'instagram_basic',
      evidence: { documented: '/docs/instagram-platform/reference/instagram-media/children' },
    },
    comments: {
      to: 'comment',
      answer: 'list',
      default: ['timestamp', 'text'],
      scope: 'instagram_manage_comments',
      evidence: { documented: '/docs/instagram-platform/reference/instagram-media/comments' },
    },
    insights: {
      to: 'insight',
      answer: 'list',
      scope: 'instagram_manage_insights',
      evidence: { documented: '/docs/instagram-platform/reference/instagram-media/insights' },
    },
  },
  comment: {
    replies: {
      to: 'comment',
      answer: 'list',
      default: ['timestamp', 'text'],
      scope: 'instagram_manage_comments',
      evidence: { documented: '/docs/instagram-platform/instagram-graph-api/reference/ig-comment/replies' },
    },
  },
  page: {
    instagram_accounts: {
      to: 'user',
      answer: 'list',
      scope: 'instagram_basic',
      evidence: { observed: "Meta's business SDKs list it on this node" },
    },
    page_backed_instagram_accounts: {
      to: 'user',
      answer: 'list',
      scope: 'pages_show_list',
      evidence: { observed: "Meta's business SDKs list it on this node" },
    },
  },
  person: {
    accounts: {
      to: 'page',
      answer: 'list',
      default: ['access_token', 'category', 'category_list', 'name', 'tasks'],
      scope: 'pages_show_list',
      evidence: { documented: '/docs/instagram-platform/instagram-api-with-facebook-login/get-started' },
    },
  },
} as const

facebookLoginEdges satisfies EdgeTable
