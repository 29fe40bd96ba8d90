import type { AppOptions } from '@darkroom/connect'
import { Secret } from '@darkroom/connect/vault'
import type { Control } from './controls.ts'
import type { Reading } from './drill-time.ts'

/** Where connect is said to be. Nothing listens there: what is asked for is answered in the drill's own process. */
export const publicUrl = 'http://localhost:4100'

/** The apps of the sample world that everything is done with, by login. */
export const apps = {
  instagram: {
    appId: '1093847265518402',
    appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    scopes: ['instagram_business_basic', 'instagram_business_content_publish', 'instagram_business_manage_comments'],
  },
  facebook: {
    appId: '1284605937421856',
    appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    scopes: [
      'instagram_basic',
      'instagram_content_publish',
      'instagram_manage_comments',
      'pages_show_list',
      'pages_read_engagement',
      'pages_manage_metadata',
    ],
  },
} as const

/** What Instagram says at the handshake before webhooks. */
export const verifyToken = 'drill'

/** The same for connect. @param webhooks Whether it receives them. */
export function appOptions({ webhooks }: { readonly webhooks: boolean }): Record<keyof typeof apps, AppOptions> {
  const optionsOf = ({ appId, appSecret, scopes }: (typeof apps)[keyof typeof apps]): AppOptions => ({
    appId,
    appSecret: new Secret(appSecret),
    scopes,
    webhooks: webhooks ? { verifyToken: new Secret(verifyToken), fields: ['comments'] } : undefined,
  })
  return { instagram: optionsOf(apps.instagram), facebook: optionsOf(apps.facebook) }
}

/** What a process of the drill is told at its start. */
export interface Job {
  /** `postgres://...`, or the file of an SQLite store. */
  readonly store: string
  /** Where it reaches Instagram. */
  readonly hosts: string
  readonly files: string
  /** A folder for compiled code: processes are started again and again. */
  readonly compiled: string
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
