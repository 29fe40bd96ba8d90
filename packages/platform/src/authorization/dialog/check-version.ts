import { servedVersion } from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { dialogRefusal } from '../../explain/refusal.ts'

/**
 * A version in the dialog's path must have been released by the world's date. An expired one is served by the oldest available.
 *
 * @throws Refusal
 */
export function checkVersion(context: Context, path: string): void {
  const day = context.world.clock.day()
  const version = /^\/(v[^/]*)\//.exec(path)?.[1]
  if (version === undefined || servedVersion(version, day) !== undefined) return
  throw dialogRefusal(
    'unknownVersion',
    {
      rule: 'authorization/dialog/check-version',
      parameter: 'version',
      received: shown(version),
      expected: `a version released by ${day}, or none`,
      fix: 'Open /dialog/oauth without a version, or set the world to a later date.',
    },
    { path: shown(path) },
  )
}
