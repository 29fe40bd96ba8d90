import type { WorldFile } from '../../../world-file/file.ts'
import { sampleWorld } from '../../../world-file/sample/sample.ts'
import { sampleDeveloper } from '../../../world-file/sample/sample-apps.ts'

/** What `/me` answers to each token of the world that is kept for every version of the schema. */
export const keptAnswers: readonly { readonly host: string; readonly token: string; readonly answer: object }[] = [
  { host: 'graph.instagram.com', token: 'IGQVkept', answer: { username: 'jayposiris' } },
  { host: 'graph.instagram.com', token: 'IGAAkept', answer: { username: 'mira.prints' } },
  { host: 'graph.facebook.com', token: 'EAAkept', answer: { name: 'Dana Developer' } },
]

const expiresAt = 'never'
const basic = { app: 'Social Sizzle', username: 'jayposiris' } as const
const instagram = { app: 'Social Sizzle', login: 'instagram', username: 'mira.prints' } as const
const facebook = { app: 'Sizzle Pages', login: 'facebook', person: sampleDeveloper } as const

/** The sample world with a token of every login. */
export const keptWorld: WorldFile = {
  ...sampleWorld('http://localhost:4000'),
  grants: [
    { ...basic, scopes: ['user_profile'], tokens: [{ token: 'IGQVkept', kind: 'longLived', expiresAt }] },
    {
      ...instagram,
      scopes: ['instagram_business_basic'],
      tokens: [{ token: 'IGAAkept', kind: 'longLived', expiresAt }],
    },
    { ...facebook, scopes: ['public_profile'], tokens: [{ token: 'EAAkept', kind: 'longLived', expiresAt }] },
  ],
}
