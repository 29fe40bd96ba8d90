import type { AppOptions } from '../options.ts'

/** The secrets that may sign what Instagram sends for an app: its own, its Meta app's, and those before while they are changed. */
export function secretsOf({ appSecret, metaAppSecret, previousSecrets = [] }: AppOptions): string[] {
  return [appSecret, ...(metaAppSecret === undefined ? [] : [metaAppSecret]), ...previousSecrets].map((secret) =>
    secret.reveal(),
  )
}
