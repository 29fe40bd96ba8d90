import type { EdgeTable } from './edge.ts'

/** What hangs on the nodes of Basic Display. */
export const basicDisplayEdges = {
  user: {
    media: {
      to: 'media',
      answer: 'list',
      scope: 'user_media',
      evidence: { documented: '/docs/instagram-basic-display-api/reference/user' },
    },
  },
  media: {
    children: {
      to: 'media',
      answer: 'list',
      scope: 'user_media',
      evidence: { documented: '/docs/instagram-basic-display-api/reference/media/children' },
    },
  },
} as const

basicDisplayEdges satisfies EdgeTable
