import type { Child } from 'hono/jsx'
import { planOf } from '../connections/plan.ts'
import type { ConnectionRow } from '../store/schema.ts'

const [left, right] = [16, 984]

/** A token's life from its issue to its end: what is gone, from when it is refreshed, where it is late. Undefined: it has no end. */
export function Life({ row, now }: { readonly row: ConnectionRow; readonly now: number }): Child {
  const { refreshAt, endsAt } = planOf(row)
  if (endsAt === undefined || endsAt <= row.issuedAt) return null
  const at = (moment: number): number => {
    const share = (moment - row.issuedAt) / (endsAt - row.issuedAt)
    return Math.round(left + Math.min(1, Math.max(0, share)) * (right - left))
  }
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10)
  const today = at(now)
  const refresh = refreshAt === undefined ? right : at(refreshAt)
  const words = `Issued on ${day(row.issuedAt)}, ends on ${day(endsAt)}${
    refreshAt === undefined ? ', is not refreshed' : `, is refreshed on ${day(refreshAt)}`
  }.`
  return (
    <section class="scroll" tabindex={0} aria-label="The token's life">
      <svg class="chart" viewBox="0 0 1000 84" role="img" aria-label={words}>
        <title>{words}</title>
        <rect x={left} y="40" width={today - left} height="10" class="life gone" />
        {refresh > today && <rect x={today} y="40" width={refresh - today} height="10" class="life safe" />}
        <rect
          x={Math.max(today, refresh)}
          y="40"
          width={right - Math.max(today, refresh)}
          height="10"
          class="life late"
        />
        <path d={`M${today} 28v34`} class="now" />
        <circle cx={today} cy="45" r="4" class="now" />
        <text x={today} y="20" text-anchor={today < 80 ? 'start' : today > 900 ? 'end' : 'middle'} class="strong">
          now
        </text>
        <text x={left} y="76">
          {day(row.issuedAt)}, issued
        </text>
        {refreshAt !== undefined && refresh > left + 160 && refresh < right - 160 && (
          <text x={refresh} y="76" text-anchor="middle">
            {day(refreshAt)}, refreshed
          </text>
        )}
        <text x={right} y="76" text-anchor="end">
          {day(endsAt)}, ends
        </text>
      </svg>
    </section>
  )
}
