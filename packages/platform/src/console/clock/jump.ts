import { showMoment } from '../../base/moment.ts'
import type { Context } from '../../call.ts'
import type { SnapshotHead } from '../../snapshots/snapshots.ts'
import { recordAudit } from '../../world/records/audit.ts'

/** Moves a world forward to a moment, with a snapshot before, once what is due on the way is done. Throws ClockError backwards. */
export async function jumpTo({ world, snapshots, beforeAdvance }: Context, to: number): Promise<void> {
  const { clock } = world
  clock.check(to)
  if (to > clock.now()) snapshots.takeBefore(`the jump to ${showMoment(to).slice(0, 16)}`)
  await beforeAdvance?.(to)
  // Time may have passed meanwhile.
  clock.set(Math.max(to, clock.now()))
  recordAudit(world, { actor: 'console', action: 'clock.moved', detail: `to ${showMoment(to)}` })
}

/** Undoes the last jump. @returns What was gone back to; undefined: there is none to undo. */
export function undoJump({ snapshots }: Context): SnapshotHead | undefined {
  const last = snapshots.lastJump()
  if (last === undefined) return undefined
  snapshots.restore(last.id)
  snapshots.remove(last.id)
  return last
}
