import { createPlatform, type Platform, registerUrls } from '@darkroom/platform'

/** Where the app is reached. */
export const appUrl: string = process.env['APP_URL'] ?? 'http://localhost:3000'

// A reload of this module shall not begin another world.
const kept = globalThis as typeof globalThis & { instagramHere?: Platform }

/** Instagram below this app, in memory. Give it `data: '.darkroom'` to keep its world over restarts. */
export function instagramHere(): Platform {
  kept.instagramHere ??= begin()
  return kept.instagramHere
}

function begin(): Platform {
  const platform = createPlatform({ origin: `${appUrl}/api/instagram` })
  registerUrls(platform.world, 'instagram', '1093847265518402', {
    redirectUri: `${appUrl}/auth/callback`,
    deauthorizeUrl: `${appUrl}/auth/deauthorize`,
    dataDeletionUrl: `${appUrl}/auth/deletion`,
  })
  return platform
}
