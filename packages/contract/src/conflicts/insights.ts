import type { Conflict } from './conflict.ts'

/** Insights, hashtags and comments. */
export const insightsConflicts = {
  viewsBreakdown: {
    topic: 'The breakdown of views by followers',
    documented: 'follower_type on the reference page, follow_type in its list of values',
    observed: 'either is taken',
    settled: 'not-there-yet',
    evidence: { documented: '/documentation/instagram-platform/api-reference/instagram-user/insights' },
  },
  breakdownCasing: {
    topic: 'Letter case of breakdown values',
    documented: 'upper case',
    observed: 'lower case in insights of media, upper case in those of users',
    settled: 'not-there-yet',
    evidence: { observed: 'captures of both: github.com/sns-sdks/python-facebook' },
  },
  hashtagErrors: {
    topic: 'Codes of the hashtag limit and of an unknown hashtag',
    documented: 'no page seen says',
    observed: '18/2207034 and 24/2207024',
    settled: 'not-there-yet',
    evidence: { assumed: 'from memory' },
  },
  commentDefaults: {
    topic: 'What a comment has when no fields are asked for',
    documented: 'id',
    observed: 'id; some captures have more',
    settled: 'not-there-yet',
    evidence: { assumed: 'the rule for nodes; the captures disagree with each other' },
  },
  foreignComments: {
    topic: 'Hiding or deleting a comment under a medium of somebody else',
    documented: 'only the owner of the medium may',
    observed: 'code 100, subcode 33',
    settled: 'not-there-yet',
    evidence: { assumed: 'the page names the rule, and nothing the refusal' },
  },
} as const

insightsConflicts satisfies Readonly<Record<string, Conflict>>
