import type { FeatureName, Needs } from '@darkroom/contract'
import { resourceRefusal } from '../explain/resource-refusal.ts'
import { appOf } from '../identity/caller.ts'
import { listFeatures } from '../world/records/apps/advanced-access.ts'
import type { Reader, Want } from './host.ts'

/**
 * App Review grants features as well as permissions. An app in Development mode may try each (assumed). A world file names those of a Live
 * app under `features`.
 *
 * @throws Refusal
 */
export function checkFeatures(reader: Reader, want: Want, { features = [] }: Needs): void {
  const app = appOf(reader.caller)
  if (features.length === 0 || app === undefined || app.mode === 'development') return
  const approved: readonly string[] = listFeatures(reader.call.context.world, app.id)
  const missing = features.filter((feature) => !approved.includes(feature))
  const [first] = missing
  if (first === undefined) return
  const expected = `an app for which App Review approved ${missing.join(' and ')}`
  const fix = `Add ${missing.join(' and ')} to the app’s features in the world file, or switch the app to Development.`
  if (first === publicContent) {
    // Its message is known; the other features use the message about permissions.
    const when = 'an operation needs Instagram Public Content Access, and the app was not approved for it'
    const why = { rule: 'graph/check-features', parameter: 'access_token', expected, fix, when }
    throw resourceRefusal('facebook', 'publicContentAccess', why)
  }
  throw reader.host.notPermitted({ ...want, what: 'object', missing, expected, fix })
}

const publicContent: FeatureName = 'Instagram Public Content Access'
