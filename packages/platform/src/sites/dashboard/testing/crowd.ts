import { createPlatform, type Platform } from '../../../platform.ts'
import type { WorldFile } from '../../../world-file/file.ts'

const password = 'safelight'

/** Everybody the dashboard knows: one developer with each role on the app, and one with none; and an app for each login. */
const crowd: WorldFile = {
  people: [
    { id: '1001', email: 'dana@darkroom.test', name: 'Dana', password },
    { id: '1002', email: 'dev@darkroom.test', name: 'Devi', password },
    { id: '1003', email: 'tess@darkroom.test', name: 'Tess', password },
    { id: '1005', email: 'ann@darkroom.test', name: 'Ann', password },
    { id: '1004', email: 'out@darkroom.test', name: 'Otto', password },
  ],
  accounts: [
    { id: '17841405793187218', username: 'jayposiris', password },
    { id: '17841405793187219', username: 'ana.bakes', password },
    { id: '17841405793187220', username: 'mira.prints', type: 'BUSINESS', password },
    { id: '17841405793187221', username: 'quiet.quinn', type: 'MEDIA_CREATOR', private: true, password },
  ],
  apps: [
    {
      id: '42',
      secret: 'meta-secret',
      name: 'Social Sizzle',
      type: 'none',
      contactEmail: 'dana@darkroom.test',
      privacyPolicyUrl: 'https://sizzle.test/privacy/',
      roles: {
        'dana@darkroom.test': 'administrator',
        'dev@darkroom.test': 'developer',
        'tess@darkroom.test': 'tester',
        'ann@darkroom.test': 'analytics',
      },
      instagramTesters: { jayposiris: 'accepted' },
      basicDisplay: {
        instagramAppId: '4711',
        instagramAppSecret: 'instagram-secret',
        redirectUris: ['https://sizzle.test/auth/'],
        deauthorizeUrl: 'https://sizzle.test/gone/',
        dataDeletionUrl: 'https://sizzle.test/forget/',
      },
    },
    {
      id: '52',
      name: 'Sizzle Direct',
      type: 'none',
      contactEmail: 'dana@darkroom.test',
      roles: { 'dana@darkroom.test': 'administrator', 'tess@darkroom.test': 'tester' },
      instagramTesters: {
        jayposiris: 'accepted',
        'ana.bakes': 'pending',
        'mira.prints': 'accepted',
        'quiet.quinn': 'accepted',
      },
      instagramLogin: {
        instagramAppId: '4712',
        instagramAppSecret: 'direct-secret',
        redirectUris: ['https://sizzle.test/direct/'],
      },
    },
    {
      id: '53',
      secret: 'pages-secret',
      name: 'Sizzle Pages',
      type: 'none',
      contactEmail: 'dana@darkroom.test',
      roles: { 'dana@darkroom.test': 'administrator', 'tess@darkroom.test': 'tester' },
      facebookLogin: { redirectUris: ['https://sizzle.test/pages/'] },
    },
  ],
}

/** A platform with the crowd, before Basic Display ended. */
export function crowdedPlatform(asOf = '2024-11-01'): Platform {
  return createPlatform({ asOf, seed: 'dashboard', world: crowd })
}
