import { callbacks, changes, logins, versions } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { explanationPath } from '../../explain/explanations.ts'
import { redactText } from '../../explain/redact.ts'
import { listAudit } from '../../world/records/audit.ts'
import { listScheduled, type Scheduled } from '../../world/records/scheduled.ts'

/** Something on the line of time. */
export interface ClockEvent {
  /** Unix milliseconds in the world. */
  readonly at: number
  readonly kind: EventKind
  readonly what: string
  readonly details: string
  /** Whether something ends or was refused. */
  readonly bad: boolean
  /** Where more is said. */
  readonly link?: string
}

/** What events are about, and what the page calls them. */
export const eventKinds = {
  token: 'Tokens',
  post: 'Posts',
  webhook: 'Webhooks',
  instagram: 'Instagram',
  world: 'This world',
} as const

export type EventKind = keyof typeof eventKinds

/** Events of each kind that are looked up. */
const ofEach = 20

/** What is ahead, soonest first. */
export function eventsAhead({ world }: Context): ClockEvent[] {
  const now = world.clock.now()
  return [...listScheduled(world, ofEach).map(described), ...ofInstagram().filter(({ at }) => at > now)].sort(
    (a, b) => a.at - b.at,
  )
}

/** What has been, latest first. @param limit How many. */
export function eventsBefore({ world, explanations }: Context, limit: number): ClockEvent[] {
  const now = world.clock.now()
  const done = listAudit(world, { limit }).map(({ at, actor, action, detail }) => ({
    at,
    kind: 'world' as const,
    what: actionWords(action),
    details: [shortened(detail), actor === 'console' ? '' : `by ${actor}`].filter(Boolean).join(', '),
    bad: false,
  }))
  const refused = explanations
    .list()
    .slice(0, limit)
    .map(({ id, at, request, answered }) => ({
      at,
      kind: 'world' as const,
      what: 'Refused',
      details: `${request}: ${redactText(answered)}`,
      bad: true,
      link: explanationPath(id),
    }))
  const changed = ofInstagram().filter(({ at }) => at <= now)
  return [...done, ...refused, ...changed]
    .filter(({ at }) => at <= now)
    .sort((a, b) => b.at - a.at)
    .slice(0, limit)
}

/** The dated changes of Instagram, and the ends of versions. */
function ofInstagram(): ClockEvent[] {
  const dated = Object.values(changes).map(({ day, what }) => ({ day, what, details: '' }))
  const ends = versions.flatMap(({ name, until }) =>
    until === undefined
      ? []
      : { day: until, what: `${name} ends`, details: 'Calls to it are answered by the oldest version still supported' },
  )
  return [...dated, ...ends].map(({ day, what, details }) => ({
    at: Date.parse(day),
    kind: 'instagram' as const,
    what,
    details,
    bad: false,
  }))
}

function described(event: Scheduled): ClockEvent {
  const { at } = event
  if (event.kind === 'token')
    return {
      at,
      kind: 'token',
      what: 'Token expires',
      details: `${event.who ?? 'somebody'}, ${logins[event.login].label}, for ${event.app}`,
      bad: true,
    }
  if (event.kind === 'access')
    return {
      at,
      kind: 'token',
      what: 'Data access ends',
      details: `${event.who ?? 'somebody'}, Facebook Login, for ${event.app}, 90 days after consent`,
      bad: true,
    }
  if (event.kind === 'container')
    return {
      at,
      kind: 'post',
      what: 'Container expires',
      details: `${event.id} of ${event.who ?? 'an account'}`,
      bad: true,
    }
  if (event.kind === 'story')
    return { at, kind: 'post', what: 'Story ends', details: event.who ?? 'an account', bad: false }
  const tried = `attempt ${event.attempts + 1} at ${event.url}${event.outcome === '' ? '' : `; last result: ${event.outcome}`}`
  const what =
    event.kind === 'webhook' ? `Webhook ${event.field} is sent` : `${callbacks[event.callback].label} is sent`
  return { at, kind: 'webhook', what, details: redactText(tried), bad: false }
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}

/** An action of the audit in words: `app.secret.reset` is `App secret reset`. */
function actionWords(action: string): string {
  const words = action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('.', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
