import type { Parameters } from '../../../base/request/parameters.ts'
import type { FacebookSettings } from '../../../world/records/facebook-settings.ts'

/** A switch of Client OAuth Settings. */
export interface FacebookSwitch {
  readonly key: keyof FacebookSettings
  /** Its form field. */
  readonly field: string
  readonly label: string
  readonly about: string
}

/** The switches under Facebook Login > Settings (/docs/facebook-login/security). */
export const facebookSwitches: readonly FacebookSwitch[] = [
  {
    key: 'clientOauthLogin',
    field: 'client_oauth_login',
    label: 'Client OAuth login',
    about: 'The dialog can be used at all.',
  },
  {
    key: 'webOauthLogin',
    field: 'web_oauth_login',
    label: 'Web OAuth login',
    about: 'The dialog can lead back to a web page.',
  },
  {
    key: 'enforceHttps',
    field: 'enforce_https',
    label: 'Enforce HTTPS',
    about: 'Redirect URIs have to begin with https.',
  },
  {
    key: 'embeddedBrowserOauthLogin',
    field: 'embedded_browser_oauth_login',
    label: 'Embedded browser OAuth login',
    about: 'For programs with a browser inside, which is sent back to a page of Facebook.',
  },
  {
    key: 'strictMode',
    field: 'strict_mode',
    label: 'Use Strict Mode for redirect URIs',
    about: 'Redirect URIs are compared as they stand, their state parameter aside. Required.',
  },
  {
    key: 'javascriptSdk',
    field: 'javascript_sdk',
    label: 'Login with the JavaScript SDK',
    about: 'Pages can sign people in by scripts.',
  },
]

/** Reads the switches: a checkbox that is off is not sent. */
export function readSwitches(form: Parameters): FacebookSettings {
  const pairs = facebookSwitches.map(({ key, field }) => [key, form.has(field)])
  return Object.fromEntries(pairs) as FacebookSettings
}
