import { createPlatform, type Platform } from '../../platform.ts'
import type { WorldFile } from '../../world/file.ts'

const password = 'safelight'

/** Everybody the dashboard knows: one developer with each role on the app, and one with none. */
const crowd: WorldFile = {
  developers: [
    { id: '1001', email: 'dana@darkroom.test', name: 'Dana', password },
    { id: '1002', email: 'dev@darkroom.test', name: 'Devi', password },
    { id: '1003', email: 'tess@darkroom.test', name: 'Tess', password },
    { id: '1004', email: 'out@darkroom.test', name: 'Otto', password },
  ],
  accounts: [
    { id: '17841405793187218', username: 'jayposiris', password },
    { id: '17841405793187219', username: 'ana.bakes', password },
  ],
  apps: [
    {
      id: '42',
      secret: 'meta-secret',
      name: 'Social Sizzle',
      contactEmail: 'dana@darkroom.test',
      roles: {
        'dana@darkroom.test': 'administrator',
        'dev@darkroom.test': 'developer',
        'tess@darkroom.test': 'tester',
      },
      basicDisplay: {
        instagramAppId: '4711',
        instagramAppSecret: 'instagram-secret',
        redirectUris: ['https://sizzle.test/auth/'],
        testers: { jayposiris: 'accepted' },
      },
    },
  ],
}

/** A platform with the crowd, before Basic Display ended. */
export function crowdedPlatform(asOf = '2024-11-01'): Platform {
  return createPlatform({ asOf, seed: 'dashboard', world: crowd })
}
