import {
  accountTypes,
  appTypes,
  logins,
  pageTasks,
  roles as rolesOfApps,
  scopes,
  tokenKinds,
  versions,
} from '@darkroom/contract'
import type { TextRule } from './file-rule.ts'
import { invalidations } from './schema.ts'

/** The name of a rule that is a list of words. */
export type WordRuleName =
  | 'yesOrNo'
  | 'accountType'
  | 'appType'
  | 'appMode'
  | 'creation'
  | 'version'
  | 'role'
  | 'inviteState'
  | 'login'
  | 'scope'
  | 'pageTask'
  | 'tokenKind'
  | 'configurationToken'
  | 'invalidation'

const oneOf = (words: readonly string[]): TextRule => ({
  expected: `one of ${words.join(', ')}`,
  fix: 'Write one of these, as it stands here.',
  accepts: (text) => words.includes(text),
})

const tokens = new Set(Object.values(tokenKinds).flatMap((kinds) => Object.keys(kinds)))
tokens.delete('authorizationCode')

/** The rules that are lists of words. */
export const wordRules: Readonly<Record<WordRuleName, TextRule>> = {
  yesOrNo: oneOf(['true', 'false']),
  accountType: oneOf(Object.keys(accountTypes)),
  appType: oneOf(Object.keys(appTypes)),
  appMode: oneOf(['development', 'live']),
  creation: oneOf(['type', 'useCase']),
  version: oneOf(versions.map(({ name }) => name)),
  role: oneOf(Object.keys(rolesOfApps)),
  inviteState: oneOf(['pending', 'accepted']),
  login: oneOf(Object.keys(logins)),
  scope: oneOf(scopes.map(({ name }) => name)),
  pageTask: oneOf(Object.keys(pageTasks)),
  tokenKind: oneOf([...tokens]),
  configurationToken: oneOf(['user', 'systemUser']),
  invalidation: oneOf(invalidations),
}
