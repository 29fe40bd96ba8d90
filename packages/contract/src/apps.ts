import type { Evidence } from './evidence.ts'

/** App types of the dashboard before use cases. Basic Display needs Consumer or None (/docs/instagram-basic-display-api/getting-started). */
export const appTypes = {
  business: { label: 'Business', basicDisplay: false },
  consumer: { label: 'Consumer', basicDisplay: true },
  gaming: { label: 'Gaming', basicDisplay: false },
  none: { label: 'None', basicDisplay: true },
} as const

/** The type chosen when an app is created. */
export type AppType = keyof typeof appTypes

/** Who can use an app: role holders only, or anybody (/docs/development/build-and-test/app-modes). */
export type AppMode = 'development' | 'live'

/** Platforms that Settings > Basic > Add Platform offers; the tutorial takes Website (same page as {@link appTypes}). */
export const appPlatforms = ['website'] as const

/** Roles a Facebook person can have on an app, and what each may do (/docs/development/build-and-test/app-roles). */
export const roles = {
  administrator: { label: 'Administrators', changesSettings: true, editsRoles: true },
  developer: { label: 'Developers', changesSettings: true, editsRoles: false },
  tester: { label: 'Testers', changesSettings: false, editsRoles: false },
} as const

/** A role on an app. An Instagram Tester is none: it is an Instagram account, on a list of its own. */
export type Role = keyof typeof roles

/** An app's standing with an Instagram Tester: invited in the dashboard, then accepted in Instagram's settings. */
export type InviteState = 'pending' | 'accepted'

/** Where types, modes and roles are described. */
export const appsEvidence: Evidence = { documented: '/docs/development/build-and-test/app-roles' }
