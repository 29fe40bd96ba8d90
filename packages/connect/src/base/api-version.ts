import type { Login, VersionName } from '@darkroom/contract'

/** The Graph API version that connect calls, unless an app's configuration names another. */
export const apiVersions: Readonly<Record<Login, VersionName>> = {
  'basic-display': 'v11.0',
  instagram: 'v25.0',
  facebook: 'v25.0',
}
