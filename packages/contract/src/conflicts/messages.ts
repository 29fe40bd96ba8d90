import type { Conflict } from './conflict.ts'

/** Messages and webhooks. */
export const messagesConflicts = {
  sendRate: {
    topic: 'Messages a second',
    documented: '100 and 300, on two pages',
    observed: '100',
    settled: 'both',
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  commentWebhook: {
    topic: 'Shape of a comment webhook of Instagram Login',
    documented: 'field and value in the entry itself',
    observed: 'changes[]',
    settled: 'by-dialect',
    evidence: { observed: "an integrator's note on API v25.0, 2026-08" },
  },
  webhookSecret: {
    topic: 'Which secret signs webhooks of Instagram Login',
    documented: 'the app secret',
    observed: 'the Instagram app secret; some receivers found the app secret',
    settled: 'by-dialect',
    evidence: { observed: 'github.com/chatwoot/chatwoot/pull/14280' },
  },
  webhooksInDevelopment: {
    topic: 'Webhooks of an app in development',
    documented: 'none',
    observed: 'with Instagram Login none; with Facebook Login messages, and no comments',
    settled: 'by-dialect',
    evidence: { observed: "an integrator's note on API v25.0, 2026-08" },
  },
  messengerProfileReply: {
    topic: 'The reply to setting the messenger profile',
    documented: 'no page of Instagram says',
    observed: 'an object with result success',
    settled: 'both',
    evidence: { observed: "an integrator's note of 2026, for POST and DELETE" },
  },
} as const

messagesConflicts satisfies Readonly<Record<string, Conflict>>
