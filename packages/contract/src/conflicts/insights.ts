import type { Conflict } from './conflict.ts'

/** Insights, hashtags and comments. */
export const insightsConflicts = {
  viewsBreakdown: {
    topic: 'The breakdown of views by followers',
    documented: 'follower_type on the reference page, follow_type in its list of values',
    observed: 'follow_type alone is taken',
    settled: 'both',
    evidence: { observed: 'probes of v21 to v25, 2026-05 to 2026-10' },
  },
  breakdownCasing: {
    topic: 'Letter case of breakdown values',
    documented: 'upper case',
    observed: 'lower case in insights of media, upper case in those of users',
    settled: 'by-dialect',
    evidence: { observed: 'captures of both: github.com/sns-sdks/python-facebook' },
  },
  insightsWindow: {
    topic: 'The days of insights of an account without since and until',
    documented: 'the last 24 hours: one value',
    observed: 'two values, and links that imply a window of two days ending now',
    settled: 'by-dialect',
    evidence: { observed: 'github.com/sns-sdks/python-facebook: testdata/instagram/apidata/users' },
  },
  storyFewViewers: {
    topic: 'What of a story has code 10 for want of viewers',
    documented: 'a metric whose value is less than five',
    observed: 'every metric, where too few have seen the story; beside enough viewers a value can be 0',
    settled: 'by-dialect',
    evidence: { observed: 'probes of v19 to v26, 2026-09: refused for all metrics of a story alike' },
  },
  storyInsightsFew: {
    topic: 'A value below five in the webhook story_insights',
    documented: '-1',
    observed: 'the value',
    settled: 'by-dialect',
    evidence: {
      observed: "what the App Dashboard's Test sends has 3 exits and 0 replies; a delivery is not recorded",
    },
  },
  hashtagErrors: {
    topic: 'Codes of the hashtag limit and of an unknown hashtag',
    documented: 'no page seen says',
    observed: '18/2207034 and 24/2207024',
    settled: 'both',
    evidence: { assumed: '24/2207024 is recorded, 18/2207034 is not' },
  },
  commentDefaults: {
    topic: 'What a comment has when no fields are asked for',
    documented: 'id',
    observed: 'id; some captures have more',
    settled: 'both',
    evidence: { assumed: 'the rule for nodes; the captures disagree with each other' },
  },
  foreignComments: {
    topic: 'Hiding or deleting a comment under a medium of somebody else',
    documented: 'only the owner of the medium may',
    observed: 'code 100, subcode 33',
    settled: 'both',
    evidence: { assumed: 'the page names the rule, and nothing the refusal' },
  },
} as const

insightsConflicts satisfies Readonly<Record<string, Conflict>>
