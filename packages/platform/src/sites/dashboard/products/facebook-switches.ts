import type { Parameters } from '../../../base/request/parameters.ts'
import type { FacebookSettings } from '../../../world/records/apps/facebook-settings.ts'

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
    about: 'Lets people use the Login dialog. Without it the dialog refuses every request.',
  },
  {
    key: 'webOauthLogin',
    field: 'web_oauth_login',
    label: 'Web OAuth login',
    about: 'Lets the dialog send people back to a web page.',
  },
  {
    key: 'enforceHttps',
    field: 'enforce_https',
    label: 'Enforce HTTPS',
    about: 'Redirect URIs must begin with https.',
  },
  {
    key: 'embeddedBrowserOauthLogin',
    field: 'embedded_browser_oauth_login',
    label: 'Embedded browser OAuth login',
    about: 'For programs with a built-in browser, which the dialog sends to a page of Facebook.',
  },
  {
    key: 'strictMode',
    field: 'strict_mode',
    label: 'Use Strict Mode for redirect URIs',
    about: 'Redirect URIs must match exactly, apart from the state parameter. Required.',
  },
  {
    key: 'javascriptSdk',
    field: 'javascript_sdk',
    label: 'Login with the JavaScript SDK',
    about: 'Lets web pages sign people in with a script.',
  },
]

/** Reads the switches: a checkbox that is off is not sent. */
export function readSwitches(form: Parameters): FacebookSettings {
  const pairs = facebookSwitches.map(({ key, field }) => [key, form.has(field)])
  return Object.fromEntries(pairs) as FacebookSettings
}
