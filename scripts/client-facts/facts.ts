import { changes, limits, refreshableAfter, tokenKind, versions } from '@darkroom/contract'
import { constant, file } from './print.ts'

/** Numbers and days that the client goes by. */
export function printFacts(): string {
  // Those before it ended before this client was made.
  const from = versions.findIndex(({ name }) => name === 'v18.0')
  const ends = versions.slice(from).flatMap(({ until }) => until ?? [])
  return file(
    constant(
      'The days on which v18.0 and those after it end, as far as they are known.',
      'versionEnds',
      ends,
      'readonly string[]',
    ),
    constant(
      'When Basic Display was switched off, Unix milliseconds.',
      'basicDisplayEnd',
      Date.parse(changes.basicDisplayEnds.day),
      'number',
    ),
    constant(
      "Seconds that Instagram's short-lived tokens live.",
      'shortLife',
      tokenKind('instagram', 'shortLived').lifetime,
      'number',
    ),
    constant(
      "Seconds that Instagram's long-lived tokens live.",
      'longLife',
      tokenKind('instagram', 'longLived').lifetime,
      'number',
    ),
    constant(
      'Seconds that a long-lived token must be old before it can be refreshed.',
      'refreshableAfter',
      refreshableAfter,
      'number',
    ),
    constant('As many ids one call can ask for.', 'mostIds', limits.ids.value, 'number'),
    constant('As many calls one batch can have.', 'mostCalls', limits.batch.value, 'number'),
  )
}
