import { changes } from '../changes.ts'
import type { Scope } from './scope.ts'

/** Scopes of Basic Display. */
export const basicDisplayScopes = [
  {
    name: 'user_profile',
    permission: 'instagram_graph_user_profile',
    login: 'basic-display',
    required: true,
    grants: 'Profile information: your id, username, account type',
    until: changes.basicDisplayEnds.day,
    evidence: { documented: '/docs/instagram-basic-display-api/guides/getting-access-tokens-and-permissions' },
  },
  {
    name: 'user_media',
    permission: 'instagram_graph_user_media',
    login: 'basic-display',
    required: false,
    grants: 'Media: your photos and videos, and how many there are',
    until: changes.basicDisplayEnds.day,
    evidence: { documented: '/docs/instagram-basic-display-api/guides/getting-access-tokens-and-permissions' },
  },
] as const

basicDisplayScopes satisfies readonly Scope[]
