import type { Evidence } from './evidence.ts'
import type { Login } from './logins.ts'
import type { Dated } from './values/day.ts'

/** A type of app, as it was chosen before use cases. */
export interface AppTypeEntry {
  readonly label: string
  /** The logins whose products an app of this type takes. */
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** App types of the dashboard. */
export const appTypes = {
  business: {
    label: 'Business',
    logins: ['instagram', 'facebook'],
    evidence: { documented: '/docs/development/create-an-app/other-app-types/instagram-apis' },
  },
  consumer: {
    label: 'Consumer',
    logins: ['basic-display'],
    evidence: { documented: '/docs/instagram-basic-display-api/getting-started' },
  },
  gaming: {
    label: 'Gaming',
    logins: [],
    evidence: { assumed: "no page of Instagram's names this type" },
  },
  none: {
    label: 'None',
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: { assumed: 'it begins with nothing and limits nothing; for Basic Display the tutorial says so' },
  },
} as const

appTypes satisfies Readonly<Record<string, AppTypeEntry>>

/** The type chosen when an app is created. */
export type AppType = keyof typeof appTypes

/** What an app is to do, chosen when it is created; the choice Other leads to the types. */
export interface UseCase extends Dated {
  readonly label: string
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** Use cases of Instagram's. */
export const useCases = {
  instagram: {
    label: 'Manage messaging and content on Instagram',
    logins: ['instagram', 'facebook'],
    since: '2024-07-23',
    evidence: {
      assumed:
        '/docs/development/create-an-app/instagram-use-case describes it, and not since when; both set-ups exist since then',
    },
  },
} as const

useCases satisfies Readonly<Record<string, UseCase>>

/** Who can use an app: role holders only, or anybody (/docs/development/build-and-test/app-modes). */
export type AppMode = 'development' | 'live'

/** Platforms that Settings > Basic > Add Platform offers; the tutorial takes Website (/docs/instagram-basic-display-api/getting-started). */
export const appPlatforms = ['website'] as const

/** A role that a Facebook person can have on an app. */
export interface RoleEntry {
  readonly label: string
  readonly changesSettings: boolean
  /** And resets secrets, and removes the app. */
  readonly editsRoles: boolean
  readonly readsInsights: boolean
  readonly evidence: Evidence
}

/** Roles on an app. Each of them may grant the app any permission while it is in development. */
export const roles = {
  administrator: {
    label: 'Administrators',
    changesSettings: true,
    editsRoles: true,
    readsInsights: true,
    evidence: { documented: '/docs/development/build-and-test/app-roles' },
  },
  developer: {
    label: 'Developers',
    changesSettings: true,
    editsRoles: false,
    readsInsights: true,
    evidence: { documented: '/docs/development/build-and-test/app-roles' },
  },
  tester: {
    label: 'Testers',
    changesSettings: false,
    editsRoles: false,
    readsInsights: false,
    evidence: { documented: '/docs/development/build-and-test/app-roles' },
  },
  analytics: {
    label: 'Analytics Users',
    changesSettings: false,
    editsRoles: false,
    readsInsights: true,
    evidence: { documented: '/docs/development/build-and-test/app-roles' },
  },
} as const

roles satisfies Readonly<Record<string, RoleEntry>>

/** A role on an app. Instagram Tester is not a role: it is an Instagram account, on a separate list. */
export type Role = keyof typeof roles

/** An app's standing with an Instagram Tester: invited in the dashboard, then accepted in Instagram's settings. */
export type InviteState = 'pending' | 'accepted'

/** Apps without a verified business of which one person can be administrator or developer. */
export const unverifiedAppsLimit = 15

/** Where {@link unverifiedAppsLimit} comes from. */
export const unverifiedAppsLimitEvidence: Evidence = {
  documented: '/docs/development/create-an-app/other-app-types/instagram-apis',
}

/** People who can have a role on one app; Analytics Users count with the Testers. */
export const roleLimits = { administrators: 500, testers: 50, testersOfVerified: 500 } as const

/** Where {@link roleLimits} come from. */
export const roleLimitsEvidence: Evidence = { documented: '/docs/development/build-and-test/app-roles' }
