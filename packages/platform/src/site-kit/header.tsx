import type { Child } from 'hono/jsx'
import { showMoment } from '../base/moment.ts'
import type { ClockState } from '../world/clock.ts'
import { Icon } from './icons.tsx'
import type { SiteContext } from './site.ts'

/** The console's page of the world's clock, on Darkroom's own origin. */
export const clockPath = '/console/clock'

const day = 86_400_000

/** The top of every page: Darkroom's name, which site is simulated, the mark that this is local, the world's clock. */
export function Header(props: {
  readonly c: SiteContext
  readonly where: string | undefined
  readonly home: string
  readonly aside?: Child
}): Child {
  const { c, where, home, aside } = props
  return (
    <header class="top">
      <div>
        <a class="mark" href={home}>
          <Mark />
          <span>
            Darkroom <Where where={where} />
          </span>
        </a>
        <span class="local">
          <span class="only-wide">local, not Meta</span>
          <span class="only-narrow">local</span>
        </span>
        {where === undefined ? <Find /> : null}
        {aside === undefined ? null : <span class="push">{aside}</span>}
        <Clock c={c} first={aside === undefined && where !== undefined} />
        {where === undefined ? (
          <a class="key" href="/console/keys" aria-label="Keyboard shortcuts">
            ?
          </a>
        ) : null}
      </div>
    </header>
  )
}

/** The search of the console, which leads to its requests. */
function Find(): Child {
  return (
    <search class="find">
      <form action="/console/requests">
        <Icon name="search" />
        <label class="unseen" for="find">
          Search requests
        </label>
        <input id="find" name="q" type="search" placeholder="Search requests" />
        <kbd>/</kbd>
      </form>
    </search>
  )
}

function Where({ where }: { readonly where: string | undefined }): Child {
  if (where === undefined) return null
  return (
    <small>
      <span class="only-wide">simulates </span>
      {where}
    </small>
  )
}

/** A lamp over a darkroom's table. */
function Mark(): Child {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 1v6" stroke="#b9aba0" stroke-width="1.75" stroke-linecap="round" />
      <path d="M3 15.5a9 9 0 0 1 18 0z" fill="#f4ebe2" />
      <path d="M7.5 17.5h9a4.5 4.5 0 0 1-9 0z" fill="#ff6b57" />
    </svg>
  )
}

function Clock({ c, first }: { readonly c: SiteContext; readonly first: boolean }): Child {
  const { world, origin } = c.env.call.context
  const now = world.clock.now()
  const state = world.clock.state()
  const shown = showMoment(now)
  const distance = distanceOf(state)
  return (
    <a class={first ? 'clock push' : 'clock'} href={`${origin}${clockPath}`}>
      <span class={state.mode === 'frozen' ? 'lamp off' : 'lamp'} aria-hidden="true" />
      <span class="unseen">Time in this world: </span>
      <time datetime={new Date(now).toISOString()}>
        {shown.slice(0, 10)}
        <span class="only-wide">{shown.slice(10, 19)}</span>
      </time>
      {distance === '' ? null : <em class="only-wide">{distance}</em>}
    </a>
  )
}

/** How far a clock is from real time, in days. */
function distanceOf(state: ClockState): string {
  if (state.mode !== 'offset') return state.mode === 'frozen' ? 'frozen' : ''
  const days = Math.trunc(state.offset / day)
  return days === 0 ? '' : `${days > 0 ? '+' : '−'}${Math.abs(days)} d`
}
