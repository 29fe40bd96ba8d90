/** The app of the sample world that publishes. */
export const app = {
  appId: '1093847265518402',
  appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
} as const

/** Where connect is reached. Nothing listens there: Instagram asks it in the drill's own process. */
export const publicUrl = 'http://localhost:4100'
