import type { Parameters } from './parameters.ts'

/** The id of the app that asks, as `client_id` or by its older name `app_id`. An empty one is none. */
export function clientIdOf(parameters: Parameters): string | undefined {
  return parameters.get('client_id') || parameters.get('app_id') || undefined
}

/** The secret of the app that asks, as `client_secret` or by its older name `app_secret`. An empty one is none. */
export function clientSecretOf(parameters: Parameters): string | undefined {
  return parameters.get('client_secret') || parameters.get('app_secret') || undefined
}
