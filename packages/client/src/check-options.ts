import type { Login } from '@darkroom/contract'
import { appSecretFor } from './app-secret.ts'
import { isBrowserWindow } from './browser-window.ts'
import { checkedRecord, type Rule } from './check-record.ts'
import { checkNames } from './errors/check-names.ts'
import { invalidOption, OptionError } from './errors/option-error.ts'
import { isFunction, isRecord, type JsonRecord, matches } from './json-value.ts'
import type { AnyOptions } from './options.ts'
import { isSecureUrl } from './secure-url.ts'

/** Options as they were given, without those that were not. */
export type CheckedOptions = { readonly [Name in keyof AnyOptions]: Exclude<AnyOptions[Name], undefined> }

/**
 * Checks what types cannot: programs in JavaScript, empty environment variables.
 *
 * @param rules The login, and the scope without which it asks for nothing; empty where there is none.
 * @param globals The global object, which tells where this runs.
 * @throws OptionError naming the first that is wrong.
 */
export function checkedOptions(
  options: JsonRecord,
  { login, scope }: { readonly login: Login; readonly scope: string },
  globals: object = globalThis,
): CheckedOptions {
  const isRedirect = (value: unknown): boolean =>
    isUrl(value, /^(?!.*[?&](code|state|error)=)[^\s#]+$/i) && isRedirectTo(new URL(value), login)
  const isFacebook = login === 'facebook'
  const isNative = isFacebook && options['pkce'] === true && options['appSecret'] === undefined
  const rules: readonly Rule[] = [
    ['appId', (value) => matches(value, /^\d{1,30}$/), 'a string of 1 to 30 digits'],
    [
      'appSecret',
      (value) => isNative || matches(value, /^(?=.*\S)[ -~]+$/),
      `a non-blank string of printable ASCII characters${isFacebook ? ' (or absent, with pkce)' : ''}`,
    ],
    [
      'redirectUri',
      isRedirect,
      'an https URL (http on this machine only) without fragment, login, code, state or error',
    ],
    [
      'scopes',
      (value) =>
        Array.isArray(value) &&
        value.every((name) => matches(name, /^\w+$/)) &&
        // In 2024 the name began otherwise.
        value.join().includes(scope.slice(-14)),
      `a list of names${scope && ` with ${scope} among them`}`,
    ],
    ['fetch now random wait timer onUsage consumeState', isFunction, 'a function'],
    [
      'hosts',
      (value) => isBase(value) || (isRecord(value) && Object.values(value).every(isBase)),
      'a base URL like http://localhost:4000 or an object with one for each host, https except on this machine, without a slash at the end',
    ],
    ['version', (value) => matches(value, /^v\d+\.\d+$/), 'a version like v25.0'],
    ['deadline attempts maximumReplyBytes', isAmount, expectedAmount],
    [
      `proof dangerouslyAllowBrowser${isFacebook ? ' pkce' : ''}`,
      (value) => typeof value === 'boolean',
      'true or false',
    ],
    ['pacing', isPacing, 'an object with functions getCoolUntil, setCoolUntil'],
    ['logger', isRecord, 'an object with functions debug, warn'],
  ]
  // The login is createInstagram's.
  checkNames('The options', options, ['login', ...rules.flatMap(([names]) => names.split(' '))])
  const checked = checkedRecord(options, 4, invalidOption, rules) as unknown as CheckedOptions
  if (checked.proof) appSecretFor('proof', checked)
  if (checked.appSecret && !checked.dangerouslyAllowBrowser && isBrowserWindow(globals as JsonRecord)) {
    throw new OptionError(
      'option_invalid',
      'appSecret must stay on a server, but this is a web page, where everybody can read it. Set dangerouslyAllowBrowser only if that does no harm, as with an app of Darkroom.',
    )
  }
  return checked
}

/** What {@link isAmount} wants; timers take no more. */
export const expectedAmount = 'a number from 1 to 2147483647'

/** Whether it is a number of milliseconds, tries or bytes. */
export function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value < 2 ** 31
}

function isPacing(value: unknown): boolean {
  return isRecord(value) && isFunction(value['getCoolUntil']) && isFunction(value['setCoolUntil'])
}

/** Native apps have schemes of their own, which Facebook's dialog redirects to and Instagram's windows do not. */
function isRedirectTo(url: URL, login: Login): boolean {
  const isOfApp =
    login === 'facebook' && !/^(https?|wss?|ftp|file|data|blob|about|javascript|vbscript):$/.test(url.protocol)
  return (isOfApp || isSecureUrl(url)) && url.username === '' && url.password === ''
}

function isBase(value: unknown): boolean {
  return isUrl(value, /^https?:[^\s?#@]*[^\s?#@/]$/) && isSecureUrl(new URL(value))
}

function isUrl(value: unknown, form: RegExp): value is string {
  return matches(value, form) && URL.canParse(value)
}
