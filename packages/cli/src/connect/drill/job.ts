import type { AppOptions } from '@darkroom/connect'
import { Secret } from '@darkroom/connect/vault'
import type { Control } from './controls.ts'
import type { Reading } from './drill-time.ts'

/** Where connect is said to be. Nothing listens there: what is asked for is answered in the drill's own process. */
export const publicUrl = 'http://localhost:4100'

/** The app of the sample world that everything is done with. */
export const app = {
  appId: '1093847265518402',
  appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  scopes: [
    'instagram_business_basic',
    'instagram_business_content_publish',
    'instagram_business_manage_comments',
  ] as const,
  verifyToken: 'drill',
} as const

/** The same for connect. */
export const appOptions: AppOptions = {
  appId: app.appId,
  appSecret: new Secret(app.appSecret),
  scopes: app.scopes,
  webhooks: { verifyToken: new Secret(app.verifyToken), fields: ['comments'] },
}

/** What a process of the drill is told at its start. */
export interface Job {
  /** `postgres://...`, or the file of an SQLite store. */
  readonly store: string
  /** Where it reaches Instagram. */
  readonly hosts: string
  readonly files: string
  readonly rootKey: string
  readonly reading: Reading
  /** So many milliseconds its clock is ahead. */
  readonly ahead: number
  /** While this file is there, the key provider does not answer. */
  readonly keysDown: string
  /** What it logs is added to this file. */
  readonly log: string
  /** Dies at the nth write to the store: before it is stored, or after. */
  readonly death?: { readonly count: number; readonly when: 'before' | 'after' } | undefined
  /** The mistakes that it makes. */
  readonly controls: readonly Control[]
}
