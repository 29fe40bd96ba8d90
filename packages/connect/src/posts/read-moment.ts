import { Temporal } from 'temporal-polyfill'
import { Problem } from '../base/problem.ts'

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/

/**
 * Reads a moment: ISO 8601 with an offset, or a local time beside the name of its zone. A local time that does not exist in its zone, or
 * exists twice, is refused: somebody has to say which is meant.
 *
 * @param timeZone A name of the IANA database, such as `Europe/Berlin`.
 * @returns Unix milliseconds.
 * @throws Problem 422
 */
export function readMoment(text: string, timeZone: string | undefined): number {
  const zone = timeZone === undefined ? undefined : checkedZone(timeZone)
  if (withOffset.test(text)) return zone === undefined ? instantOf(text) : instantInZone(text, zone)
  if (!local.test(text)) throw wrongMoment(text)
  if (zone === undefined)
    throw new Problem(
      422,
      'time_zone_missing',
      `publishAt: ${text} has no offset, and there is no timeZone.`,
      `Send ${text}+02:00 with your offset, or timeZone beside it, such as Europe/Berlin.`,
    )
  return localInZone(text, zone)
}

function checkedZone(name: string): string {
  try {
    // An offset is a zone for Temporal; it stands in publishAt.
    if (/^[A-Za-z]/.test(name)) return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {}
  throw new Problem(
    422,
    'time_zone_unknown',
    `timeZone: ${JSON.stringify(name.slice(0, 60))} is no time zone of the IANA database.`,
    'Send a name such as Europe/Berlin or America/New_York.',
  )
}

function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    throw wrongMoment(text)
  }
}

function instantInZone(text: string, zone: string): number {
  const at = instantOf(text)
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const named = text.slice(-6)
  if (text.endsWith('Z') || there.offset === named) return at
  throw new Problem(
    422,
    'offset_wrong',
    `publishAt: ${zone} is at ${there.offset} then, and not at ${named}.`,
    `Send ${withoutZone(there)}, or leave timeZone out.`,
  )
}

function localInZone(text: string, zone: string): number {
  const plain = plainOf(text)
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.epochMilliseconds
  const isTwice = earlier.toPlainDateTime().equals(plain)
  throw new Problem(
    422,
    isTwice ? 'publish_at_ambiguous' : 'publish_at_missing',
    isTwice
      ? `publishAt: ${text} comes twice in ${zone}, because clocks are set back.`
      : `publishAt: ${text} does not exist in ${zone}, because clocks are set forward.`,
    `Send ${withoutZone(earlier)} or ${withoutZone(later)}.`,
    { choices: [withoutZone(earlier), withoutZone(later)] },
  )
}

function plainOf(text: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch {
    throw wrongMoment(text)
  }
}

function withoutZone(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: 'never' })
}

function wrongMoment(text: string): Problem {
  return new Problem(
    422,
    'publish_at_invalid',
    `publishAt: ${JSON.stringify(text.slice(0, 60))} is no date and time.`,
    'Send ISO 8601 such as 2026-12-24T18:00:00+01:00, or 2026-12-24T18:00 and a timeZone.',
  )
}
