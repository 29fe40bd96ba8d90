/** The pages of an app, below `/apps/{id}/`. */
export const appPages = {
  dashboard: 'dashboard/',
  basic: 'settings/basic/',
  advanced: 'settings/advanced/',
  roles: 'roles/roles/',
  review: 'app-review/permissions/',
  products: 'products/',
  basicDisplay: 'instagram-basic-display/basic-display/',
  instagramSetup: 'instagram/api-setup/',
  graphApi: 'instagram-graph-api/api-setup/',
  facebookSettings: 'fb-login/settings/',
  configurations: 'fb-login/configurations/',
  webhooks: 'webhooks/',
  callbacks: 'callbacks/',
  activity: 'activity-log/',
} as const

/** A page of an app. */
export type AppPage = keyof typeof appPages
