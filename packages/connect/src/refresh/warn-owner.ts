import { changeConnection } from '../connections/connections.ts'
import { planOf } from '../connections/plan.ts'
import { reasons } from '../connections/reasons.ts'
import type { Context } from '../context.ts'
import { emit, nameOf } from '../events/emit.ts'
import type { ConnectionRow } from '../store/schema.ts'

/** Tells that a connection ends in so many days. Where several warnings are overdue, the last of them says it all. */
export async function warnOwner(context: Context, row: ConnectionRow): Promise<void> {
  const { store, now } = context
  let days: number | undefined
  for (let plan = planOf(row); plan.warnAt !== undefined && plan.warnAt <= now(); ) {
    days = plan.warnDays
    plan = planOf({ ...row, warnedDays: days ?? null })
  }
  const { endsAt } = planOf(row)
  if (days === undefined || endsAt === undefined) return
  const reason = row.refreshFailures > 0 ? 'refresh_failing' : 'ends_soon'
  const changed = await changeConnection(context, row, {
    warnedDays: days,
    ...(row.state === 'healthy' || row.state === 'expiring' ? { state: 'expiring' as const, reason } : {}),
  })
  if (changed === undefined) return
  const until = new Date(endsAt).toISOString().slice(0, 10)
  await store.run((db) =>
    emit(db, context, {
      type: 'connection.expiring',
      connection: changed,
      subject: `${nameOf(changed)} stops working in ${days === 1 ? 'a day' : `${days} days`}`,
      body: `The connection to ${nameOf(changed)} ends on ${until}. ${reasons[reason].action}`,
      dedupe: `${endsAt}/${days}`,
      data: { days, endsAt: new Date(endsAt).toISOString() },
    }),
  )
}
