import type { Child } from 'hono/jsx'
import { clockPath } from '../../site-kit/header.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { distanceWords, shortMoment } from './clock-words.ts'
import { type ClockEvent, type EventKind, eventKinds } from './events.ts'

/** Events that are listed. */
const listed = 40

const dots: Readonly<Record<EventKind, string>> = {
  token: 'dot bad',
  post: 'dot',
  webhook: 'dot wait',
  instagram: 'dot warn',
  world: 'dot off',
}

/** What is ahead, each with a way there. @param kind The kind that is shown; undefined: all. */
export function Scheduled(props: {
  readonly c: SiteContext
  readonly events: readonly ClockEvent[]
  readonly kind: EventKind | undefined
}): Child {
  const { c, events, kind } = props
  const now = c.env.call.context.world.clock.now()
  const shown = events.filter((event) => kind === undefined || event.kind === kind)
  const choices: [string, string][] = [['', 'All'], ...Object.entries(eventKinds).filter(([of]) => of !== 'world')]
  return (
    <section class="part" aria-labelledby="scheduled">
      <header>
        <h2 id="scheduled">Scheduled</h2>
        <span class="faint small">UTC</span>
      </header>
      <nav class="chips" aria-label="Kinds of events">
        {choices.map(([of, name]) => (
          <a
            class="chip"
            href={of === '' ? clockPath : `${clockPath}?of=${of}`}
            {...((kind ?? '') === of ? { 'aria-current': 'true' as const } : {})}
          >
            {name} <b>{events.filter((event) => of === '' || event.kind === of).length}</b>
          </a>
        ))}
      </nav>
      <div class="panel">
        {shown.length === 0 ? (
          <p class="in soft">Nothing is scheduled. Expiring tokens, containers, stories and webhooks appear here.</p>
        ) : (
          <table class="table lists" aria-label="Scheduled events">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">Details</th>
                <th scope="col">
                  <span class="unseen">Action</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, listed).map((event) => (
                <tr>
                  <td data-of="When" class="nowrap">
                    <time class="mono" datetime={new Date(event.at).toISOString()}>
                      {shortMoment(event.at, now)}
                    </time>{' '}
                    <span class="faint small">in {distanceWords(event.at - now)}</span>
                  </td>
                  <td class="lead">
                    <span class="state wraps-state">
                      <span class={dots[event.kind]} aria-hidden="true" />
                      <b>{event.what}</b>
                    </span>
                  </td>
                  <td data-of="Details" class="soft breaks">
                    {event.details}
                  </td>
                  <td class="right tight">
                    <Form action={clockPath} token={formToken(c)}>
                      <button
                        type="submit"
                        class="button tiny"
                        name="to"
                        value={new Date(event.at).toISOString()}
                        aria-label={`Jump there: ${shortMoment(event.at, now)}, ${event.what}`}
                      >
                        <Icon name="skip" />
                        Jump there
                      </button>
                    </Form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.length > listed ? (
          <p class="in soft small">
            The next {listed} of {shown.length}.
          </p>
        ) : null}
      </div>
    </section>
  )
}

/** What has been, latest first. */
export function Past({ events, now }: { readonly events: readonly ClockEvent[]; readonly now: number }): Child {
  return (
    <section class="part" aria-labelledby="past">
      <header>
        <h2 id="past">Past events</h2>
        <a href="/console/requests">Requests</a>
      </header>
      <div class="panel">
        <div class="in">
          <ol class="timeline">
            <li class="now">
              <span class="lamp" aria-hidden="true" />
              <b>Now</b>
              <time datetime={new Date(now).toISOString()}>{new Date(now).toISOString().slice(11, 19)}</time>
            </li>
            {events.map((event) => (
              <li>
                <span class={event.bad ? 'dot bad' : 'dot off'} aria-hidden="true" />
                <b>{event.what}</b>
                <time datetime={new Date(event.at).toISOString()}>{shortMoment(event.at, now)}</time>
                {event.details === '' && event.link === undefined ? null : (
                  <p class="breaks">
                    {event.details} {event.link === undefined ? null : <a href={event.link}>Why</a>}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}
