import { findScope } from '@darkroom/contract'
import type { PermissionCheck } from './permission-checks.ts'

/** What a screen recording shows, in its order: the way in, each permission that is asked for, and the way out. */
export function recordingSteps(permissions: readonly PermissionCheck[]): readonly string[] {
  const submitted = permissions.filter(({ state }) => state !== 'not asked for' && state !== 'approved')
  if (submitted.length === 0) return []
  return [
    'Open your product’s address, signed out, and find the button that links Instagram.',
    'Click it. Show the whole authorization window with its list of permissions, then authorize.',
    ...submitted.map(
      ({ scope, permission }) =>
        `${permission}: show where your product uses it, from the click to the result. The window says of it: ${findScope(scope)?.grants ?? ''}.`,
    ),
    'Sign out, and show where people can remove access and have their data deleted.',
  ]
}
