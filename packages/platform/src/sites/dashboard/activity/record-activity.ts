import { recordAudit } from '../../../world/records/audit.ts'
import type { AppVisit } from '../app-visit.ts'
import type { Activity } from './activities.ts'

/**
 * Carries out a change and notes who made it: both, or neither.
 *
 * @param detail In a few words, and never with a secret.
 */
export function recordChange(
  { world, app, developer }: Pick<AppVisit, 'world' | 'app' | 'developer'>,
  action: Activity,
  detail: string,
  work: () => void,
): void {
  world.database.transaction(() => {
    work()
    recordAudit(world, { actor: developer.email, action, appId: app.id, detail })
  })
}

/** Notes what somebody looked at. */
export function recordLook(visit: Pick<AppVisit, 'world' | 'app' | 'developer'>, action: Activity): void {
  recordAudit(visit.world, { actor: visit.developer.email, action, appId: visit.app.id })
}
