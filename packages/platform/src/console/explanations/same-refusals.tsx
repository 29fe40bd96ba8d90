import type { Child } from 'hono/jsx'
import type { GivenExplanation } from '../../explain/explanations.ts'
import { Panel } from '../../site-kit/panel.tsx'
import { explanationsOf } from './words.ts'

const bars = 20

/** How often the same rule refused in the same words, and when. */
export function SameRefusals(props: { readonly same: readonly GivenExplanation[]; readonly now: number }): Child {
  const { same, now } = props
  const [newest] = same
  if (newest === undefined || same.length < 2) return null
  const from = Math.min(...same.map(({ at }) => at))
  const step = Math.max(1, (now - from) / bars)
  const counts = Array.from({ length: bars }, () => 0)
  for (const { at } of same) {
    const bar = Math.min(bars - 1, Math.max(0, Math.floor((at - from) / step)))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  const most = Math.max(...counts)
  const words = `The same refusal ${same.length} times since ${clock(from)}`
  return (
    <Panel id="same" title={`The same, ${same.length} times`} link={{ href: explanationsOf(newest.rule), name: 'All' }}>
      <svg class="chart" viewBox="0 0 300 56" role="img" aria-label={words}>
        {counts.map((count, at) => {
          const height = count === 0 ? 2 : Math.max(4, Math.round((count / most) * 36))
          return (
            <rect
              class={count === 0 ? 'bar weak' : 'bar bad'}
              x={at * 15}
              y={40 - height}
              width="11"
              height={height}
              rx="1.5"
            />
          )
        })}
        <text x="0" y="54">
          {clock(from)}
        </text>
        <text x="300" y="54" text-anchor="end">
          now
        </text>
      </svg>
    </Panel>
  )
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19)
}
