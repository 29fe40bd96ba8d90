import type { Child } from 'hono/jsx'
import type { ClockEvent } from './events.ts'

/** Of the drawing: its width, where now is, and where both ends are. */
const size = { width: 1200, now: 430, left: 40, right: 1160 }

const hour = 3_600_000
const ticks: readonly (readonly [name: string, distance: number])[] = [
  ['1 h', hour],
  ['1 day', 24 * hour],
  ['1 week', 7 * 24 * hour],
  ['1 month', 30 * 24 * hour],
  ['6 months', 182 * 24 * hour],
]

/** The line has less room for the past. */
function isFarApart(name: string): boolean {
  return ['1 h', '1 day', '6 months'].includes(name)
}

/** The farthest that is drawn, in milliseconds: two years. */
const farthest = 2 * 365 * 24 * hour

/** How many labels are drawn on each side: more would stand on each other. */
const drawn = { before: 4, ahead: 7 }

/** Past and scheduled events on one line, closer together the farther they are from now. */
export function TimeLine(props: {
  readonly now: number
  readonly before: readonly ClockEvent[]
  readonly ahead: readonly ClockEvent[]
}): Child {
  const { now, before, ahead } = props
  const events = [...spread(before, drawn.before, now).reverse(), ...spread(ahead, drawn.ahead, now)]
  return (
    <section class="scroll" tabindex={0} aria-label="The line of time, scrolls sideways">
      <svg class="strip wide-strip" viewBox="0 0 1200 190" role="img" aria-labelledby="line-title">
        <title id="line-title">
          Past and scheduled events on one line, closer together the farther they are from now. The tables below say the
          same.
        </title>
        <path class="base" d={`M20 96H${size.now}`} />
        <path class="base ahead" d={`M${size.now} 96H1180`} />
        {ticks.flatMap(([name, distance]) =>
          (isFarApart(name) ? [-1, 1] : [1]).map((sign) => {
            const x = place(sign * distance)
            return (
              <>
                <path class="stem tick" d={`M${x} 91v10`} />
                <text class="day" x={x} y="184" text-anchor="middle">
                  {sign < 0 ? '−' : '+'}
                  {name}
                </text>
              </>
            )
          }),
        )}
        {events.map((event, index) => (
          <Mark event={event} index={index} now={now} />
        ))}
        <path class="now" d={`M${size.now} 20V166`} />
        <circle class="now" cx={size.now} cy="96" r="5" />
        <text class="day bad" x={size.now} y="184" text-anchor="middle">
          NOW
        </text>
      </svg>
    </section>
  )
}

/** Heights of labels, above and below the line in turns. */
const heights = [52, 132, 30, 154] as const

function Mark({
  event,
  index,
  now,
}: {
  readonly event: ClockEvent
  readonly index: number
  readonly now: number
}): Child {
  const x = place(event.at - now)
  const y = heights[index % heights.length] ?? 52
  const bad = event.bad ? ' bad' : ''
  const anchor = x > 1050 ? 'end' : x < 120 ? 'start' : 'middle'
  const name = event.what.length > 26 ? `${event.what.slice(0, 25)}…` : event.what
  return (
    <>
      <path class="stem" d={y < 96 ? `M${x} 96V${y + 5}` : `M${x} 96V${y - 13}`} />
      <circle class={`ev${event.at <= now && !event.bad ? ' past' : ''}${bad}`} cx={x} cy="96" r="4.5" />
      <text class={`what${bad}`} x={x} y={y} text-anchor={anchor}>
        {name}
      </text>
    </>
  )
}

/** Those whose marks stand apart, the nearest first. */
function spread(events: readonly ClockEvent[], most: number, now: number): ClockEvent[] {
  const chosen: ClockEvent[] = []
  for (const event of events) {
    const x = place(event.at - now)
    const isFree = chosen.every((other) => Math.abs(place(other.at - now) - x) > 24)
    if (isFree && chosen.length < most && Math.abs(event.at - now) < farthest) chosen.push(event)
  }
  return chosen
}

/** Where a distance from now is drawn: on a scale of logarithms, which begins at a minute. */
function place(distance: number): number {
  const most = Math.log1p(farthest / 600_000)
  const part = Math.min(1, Math.log1p(Math.abs(distance) / 600_000) / most)
  const side = distance < 0 ? size.left - size.now : size.right - size.now
  return Math.round(size.now + part * side)
}
