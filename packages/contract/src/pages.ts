import type { Evidence } from './evidence.ts'

/** A task on a Page, as `/me/accounts` names it, and the Instagram permissions it lets somebody give. */
export interface PageTask {
  readonly label: string
  readonly permissions: readonly string[]
  readonly evidence: Evidence
}

/** Tasks somebody can have on a Page. */
export const pageTasks = {
  PROFILE_PLUS_FULL_CONTROL: {
    label: 'Full control',
    permissions: [
      'instagram_basic',
      'instagram_content_publish',
      'instagram_manage_insights',
      'instagram_manage_messages',
      'instagram_manage_comments',
    ],
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-facebook-login/get-started' },
  },
  PROFILE_PLUS_CREATE_CONTENT: {
    label: 'Content',
    permissions: ['instagram_basic', 'instagram_content_publish'],
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  PROFILE_PLUS_MESSAGING: {
    label: 'Messages',
    permissions: ['instagram_basic', 'instagram_manage_messages'],
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  PROFILE_PLUS_MODERATE: {
    label: 'Community activity',
    permissions: ['instagram_basic', 'instagram_manage_comments'],
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  PROFILE_PLUS_ANALYZE: {
    label: 'Insights',
    permissions: ['instagram_basic', 'instagram_manage_insights'],
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  PROFILE_PLUS_ADVERTISE: {
    label: 'Ads',
    permissions: ['instagram_basic'],
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
} as const

pageTasks satisfies Readonly<Record<string, PageTask>>

/** The name of a task on a Page. */
export type PageTaskName = keyof typeof pageTasks
