import type { Conflict } from './conflict.ts'

/** Reading: shapes, versions, statuses, headers. */
export const readingConflicts = {
  meReply: {
    topic: '/me of Instagram Login',
    documented: 'wrapped in data[]',
    observed: 'flat',
    settled: 'by-dialect',
    evidence: { observed: 'chatwoot and postiz read the flat form' },
  },
  meUserId: {
    topic: 'Whether /me has user_id',
    documented: 'it has',
    observed: 'it has; one report of 2026-01 got an error, a later one of 2026-09 did not',
    settled: 'both',
    evidence: { observed: 'github.com/kevinrivm/vocero-crm/issues/60' },
  },
  usageKeys: {
    topic: 'Keys of x-app-usage on graph.instagram.com',
    documented: 'call_count, total_time, total_cputime',
    observed: 'call_volume, cpu_time',
    settled: 'by-dialect',
    evidence: { observed: 'raw headers of graph.instagram.com, 2026-04' },
  },
  tokenStatus: {
    topic: 'HTTP status of code 190',
    documented: 'no page of Instagram says; 401 on a sister product',
    observed: '400',
    settled: 'both',
    evidence: { observed: 'github.com/in2code-de/instagram/issues/41' },
  },
  permissionStatus: {
    topic: 'HTTP status of code 10',
    documented: 'no page says',
    observed: '403 on graph.instagram.com, 400 on graph.facebook.com',
    settled: 'both',
    evidence: { observed: 'bk-rs/instagram-apis-rs, recorded 2022; a client test-suite and a probe of 2026' },
  },
  unversionedCalls: {
    topic: 'Which version answers a call without one',
    documented: 'the oldest that is living; pages of Instagram say the one current when the app was made',
    observed: 'the oldest that is living, or what the app has chosen (decisions/0006)',
    settled: 'both',
    evidence: { documented: '/docs/graph-api/overview' },
  },
  missingToken: {
    topic: 'No access token on graph.instagram.com',
    documented: 'no page says',
    observed: '104, and 2500 on /me, as on graph.facebook.com',
    settled: 'both',
    evidence: { assumed: 'recorded on graph.facebook.com only' },
  },
  unknownAliasStatus: {
    topic: 'HTTP status of code 803',
    documented: 'no page says',
    observed: '404 on graph.facebook.com; graph.instagram.com has 400, and code 100 instead',
    settled: 'both',
    evidence: { assumed: 'from memory' },
  },
  fieldErrorNode: {
    topic: 'Whether a field error of graph.instagram.com names the node',
    documented: 'no page says',
    observed: 'it does not, as in the body recorded for Instagram Login; for Basic Display by analogy',
    settled: 'both',
    evidence: {
      assumed:
        'recorded for Instagram Login, 2026-04; one client library reports the form of graph.facebook.com, with (IGUser)',
    },
  },
  batchOnInstagram: {
    topic: 'Batch requests on graph.instagram.com',
    documented: 'the page on batches knows graph.facebook.com only',
    observed: 'refused',
    settled: 'both',
    evidence: { assumed: 'one report says that they do not work' },
  },
  metadataOnInstagram: {
    topic: 'metadata=1 on graph.instagram.com',
    documented: 'no page says',
    observed: 'ignored, as unknown parameters are',
    settled: 'both',
    evidence: { assumed: 'no recording' },
  },
  contentType: {
    topic: 'content-type of graph.facebook.com when Accept names no JSON',
    documented: 'application/json; charset=UTF-8, whatever Accept says',
    observed: 'text/javascript; charset=UTF-8; two recordings to */* have application/json',
    settled: 'by-dialect',
    evidence: { observed: 'recorded 2015, 2022 and 2026' },
  },
  entityTags: {
    topic: 'ETag and If-None-Match on graph.instagram.com',
    documented: 'no page of Instagram says',
    observed: 'every answer has an ETag; If-None-Match is ignored, and the full answer sent',
    settled: 'both',
    evidence: { assumed: 'the header is recorded four times, a 304 never' },
  },
  debugOnInstagram: {
    topic: 'debug=all and summary on graph.instagram.com',
    documented: 'no page says',
    observed: 'ignored, as unknown parameters are',
    settled: 'both',
    evidence: { assumed: 'no recording' },
  },
  pageSizes: {
    topic: 'How much of a list one page has',
    documented: 'no page says',
    observed: '25 unless asked otherwise, and 100 at the most',
    settled: 'both',
    evidence: { assumed: 'observed on edges of graph.facebook.com; that more than 100 is cut down to it is not' },
  },
  rateLimitStatus: {
    topic: 'HTTP status of code 4',
    documented: '400, in the table of error codes',
    observed: '403, for the limit of an app and for 2207051 alike',
    settled: 'by-dialect',
    evidence: { observed: 'two incidents in which media_publish answered 403 and code 4' },
  },
} as const

readingConflicts satisfies Readonly<Record<string, Conflict>>
