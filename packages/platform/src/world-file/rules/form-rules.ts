import { checkAppName, nameLimit } from '../../world/text-rules/app-name.ts'
import { checkCallbackUrl } from '../../world/text-rules/callback-url.ts'
import type { Checked } from '../../world/text-rules/checked.ts'
import { checkEmail } from '../../world/text-rules/email.ts'
import { nameLimits, oneLine } from '../../world/text-rules/one-line.ts'
import { isWebsite, longestProfile, profileBiography, profileName } from '../../world/text-rules/profile-text.ts'
import { normaliseRedirectUri } from '../../world/text-rules/redirect-uri.ts'
import { checkPageUrl } from '../../world/text-rules/site-url.ts'
import type { TextRule } from './rule.ts'

/** The name of a rule that a form of the App Dashboard, Facebook or Instagram has too. */
export type FormRuleName =
  | 'appName'
  | 'personName'
  | 'pageText'
  | 'configurationName'
  | 'profileName'
  | 'biography'
  | 'websiteOrEmpty'
  | 'email'
  | 'emailOrEmpty'
  | 'redirectUri'
  | 'callbackUrlOrEmpty'
  | 'pageUrlOrEmpty'

/** A text is accepted if the matching form would store it unchanged. */
function storedBy(check: (typed: string) => Checked): TextRule['accepts'] {
  return (text) => {
    const checked = check(text)
    return 'value' in checked && checked.value === text
  }
}

/** Counts characters as people do: one beyond the Basic Multilingual Plane counts once. */
function isAtMost(text: string, characters: number): boolean {
  return text.length <= 2 * characters && Array.from(text).length <= characters
}

/** A name on one line. @param limit Characters it can have. */
function nameRule(limit: number): TextRule {
  return {
    expected: `a name of 1 to ${limit} characters, without blanks at its ends or two in a row`,
    fix: 'Write a name.',
    accepts: (text) => text !== '' && text.length <= limit && text === oneLine(text),
  }
}

const email: TextRule = {
  expected: 'an e-mail address',
  fix: 'Write one such as dana@darkroom.test; nothing is ever sent to it.',
  accepts: storedBy(checkEmail),
}

/** The rules for form fields: a world file cannot contain what a form refuses, since both use the same functions. */
export const formRules: Readonly<Record<FormRuleName, TextRule>> = {
  appName: {
    expected: `a name of at most ${nameLimit} characters that the App Dashboard takes`,
    fix: "Use a letter or digit, no names of Meta's such as Instagram or FB, no control characters, and single blanks.",
    accepts: storedBy(checkAppName),
  },
  personName: nameRule(nameLimits.person),
  pageText: nameRule(nameLimits.page),
  configurationName: nameRule(nameLimits.configuration),
  profileName: {
    expected: `at most ${longestProfile.name} characters on one line`,
    fix: 'Shorten it, and leave out line breaks and blanks at its ends.',
    accepts: (text) => isAtMost(text, longestProfile.name) && text === profileName(text),
  },
  biography: {
    expected: `at most ${longestProfile.biography} characters`,
    fix: 'Shorten it, and leave out control characters and blanks at its ends.',
    accepts: (text) => isAtMost(text, longestProfile.biography) && text === profileBiography(text),
  },
  websiteOrEmpty: {
    expected: 'a web address that begins with https:// or http://',
    fix: 'Write one such as https://example.com/, or leave the line out.',
    accepts: (text) => text === '' || isWebsite(text),
  },
  email,
  emailOrEmpty: {
    expected: 'an e-mail address',
    fix: 'Write one such as dana@darkroom.test, or leave the line out.',
    accepts: (text) => text === '' || email.accepts(text),
  },
  redirectUri: {
    expected: 'an absolute https:// URL without a fragment (http:// for localhost only)',
    fix: 'Write one such as https://example.com/auth/, as it would be entered in the App Dashboard.',
    // The slash that an origin gets is added when it is loaded.
    accepts: (text) => storedBy(normaliseRedirectUri)(text) || storedBy(normaliseRedirectUri)(`${text}/`),
  },
  callbackUrlOrEmpty: {
    expected: 'an absolute https:// URL without a fragment (http:// for localhost only)',
    fix: 'Write one such as https://example.com/deauthorize, or leave the line out.',
    accepts: storedBy(checkCallbackUrl),
  },
  pageUrlOrEmpty: {
    expected: 'an absolute https:// or http:// URL without a fragment',
    fix: 'Write one such as https://example.com/, or leave the line out.',
    accepts: storedBy(checkPageUrl),
  },
}
