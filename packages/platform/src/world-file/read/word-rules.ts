import {
  type AppMode,
  accountTypes,
  appTypes,
  type InviteState,
  logins,
  pageTasks,
  roles as rolesOfApps,
  scopes,
  tokenKinds,
  versions,
} from '@darkroom/contract'
import { type AppRow, type ConfigurationRow, invalidations } from '../../world/store/schema.ts'
import type { TextRule } from './file-rule.ts'

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

/** A rule that is a list of words. */
interface WordRule extends TextRule {
  readonly words: readonly string[]
}

const oneOf = (words: readonly string[]): WordRule => ({
  words,
  expected: `one of ${words.join(', ')}`,
  fix: 'Write one of these, as it stands here.',
  accepts: (text) => words.includes(text),
})

/** Every word of a type: one that is added to the type does not compile until the reader has it. */
function each<Word extends string>(words: Readonly<Record<Word, true>>): readonly string[] {
  return Object.keys(words)
}

const tokens = new Set(Object.values(tokenKinds).flatMap((kinds) => Object.keys(kinds)))
tokens.delete('authorizationCode')

/** The rules that are lists of words. */
export const wordRules: Readonly<Record<WordRuleName, WordRule>> = {
  yesOrNo: oneOf(['true', 'false']),
  accountType: oneOf(Object.keys(accountTypes)),
  appType: oneOf(Object.keys(appTypes)),
  appMode: oneOf(each<AppMode>({ development: true, live: true })),
  creation: oneOf(each<AppRow['creation']>({ type: true, useCase: true })),
  version: oneOf(versions.map(({ name }) => name)),
  role: oneOf(Object.keys(rolesOfApps)),
  inviteState: oneOf(each<InviteState>({ pending: true, accepted: true })),
  login: oneOf(Object.keys(logins)),
  scope: oneOf(scopes.map(({ name }) => name)),
  pageTask: oneOf(Object.keys(pageTasks)),
  tokenKind: oneOf([...tokens]),
  configurationToken: oneOf(each<ConfigurationRow['tokenType']>({ user: true, systemUser: true })),
  invalidation: oneOf(invalidations),
}
