import type { LintRule } from './rule.ts'
import { fragmentKept } from './rules/fragment-kept.ts'
import { idOfOtherKind } from './rules/id-of-other-kind.ts'
import { idRounded } from './rules/id-rounded.ts'
import { publishBeforeFinished } from './rules/publish-before-finished.ts'
import { publishRetried } from './rules/publish-retried.ts'
import { redirectUriSlash } from './rules/redirect-uri-slash.ts'
import { refreshTooEarly } from './rules/refresh-too-early.ts'
import { scopeUnused } from './rules/scope-unused.ts'
import { secretInBrowser } from './rules/secret-in-browser.ts'
import { stateMissing } from './rules/state-missing.ts'
import { stateReused } from './rules/state-reused.ts'
import { tokenInQuery } from './rules/token-in-query.ts'
import { usageIgnored } from './rules/usage-ignored.ts'
import { versionEnding } from './rules/version-ending.ts'
import { wrongSecret } from './rules/wrong-secret.ts'

/** The name of a rule, which is that of its file. */
export type LintRuleName =
  | 'fragment-kept'
  | 'id-of-other-kind'
  | 'id-rounded'
  | 'publish-before-finished'
  | 'publish-retried'
  | 'redirect-uri-slash'
  | 'refresh-too-early'
  | 'scope-unused'
  | 'secret-in-browser'
  | 'state-missing'
  | 'state-reused'
  | 'token-in-query'
  | 'usage-ignored'
  | 'version-ending'
  | 'wrong-secret'

/** Every rule, by the name of its file. */
export const lintRules: Readonly<Record<LintRuleName, LintRule>> = {
  'fragment-kept': fragmentKept,
  'id-of-other-kind': idOfOtherKind,
  'id-rounded': idRounded,
  'publish-before-finished': publishBeforeFinished,
  'publish-retried': publishRetried,
  'redirect-uri-slash': redirectUriSlash,
  'refresh-too-early': refreshTooEarly,
  'scope-unused': scopeUnused,
  'secret-in-browser': secretInBrowser,
  'state-missing': stateMissing,
  'state-reused': stateReused,
  'token-in-query': tokenInQuery,
  'usage-ignored': usageIgnored,
  'version-ending': versionEnding,
  'wrong-secret': wrongSecret,
}
