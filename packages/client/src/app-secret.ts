import { invalidOption } from './errors/option-error.ts'

/**
 * Returns the app secret, which a native app does not have.
 *
 * @param purpose What needs it.
 * @throws OptionError where there is none.
 */
export function appSecretFor(purpose: string, { appSecret }: { readonly appSecret?: string | undefined }): string {
  if (appSecret === undefined) throw invalidOption('appSecret', `the secret of the app, for ${purpose}`, appSecret)
  return appSecret
}
