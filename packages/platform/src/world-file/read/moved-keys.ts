import type { Path } from '../check/finding.ts'

/** Where keys that a world file once had are now. */
const moved: Readonly<Record<string, string>> = {
  developers: 'The key is now people: who has Pages or signs in by Facebook Login stands there too.',
  'apps.basic_display.testers':
    "Testers are now the app's, whatever the login: write them as instagram_testers, beside basic_display.",
  'apps.basic_display.approved_scopes':
    "What App Review approved is now the app's: write it as advanced_access, beside basic_display.",
}

/** How to fix a key that a world file once had; undefined: it never had it. */
export function mendMovedKey(path: Path): string | undefined {
  const place = path.filter((step) => typeof step === 'string').join('.')
  return Object.hasOwn(moved, place) ? moved[place] : undefined
}
