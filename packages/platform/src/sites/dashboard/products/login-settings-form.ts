import type { AppMode } from '@darkroom/contract'
import type { Parameters } from '../../../base/request/parameters.ts'
import { checkAppName } from '../../../world/text-rules/app-name.ts'
import { checkCallbackUrl } from '../../../world/text-rules/callback-url.ts'
import { problemOf } from '../../../world/text-rules/checked.ts'
import { readRedirectUris } from '../../../world/text-rules/redirect-uri.ts'

/** What stands in the form of a login's settings. */
export interface LoginTyped {
  /** Empty for Facebook Login, which has the app's name. */
  readonly displayName: string
  /** One a line. */
  readonly redirectUris: string
  readonly deauthorizeUrl: string
  readonly dataDeletionUrl: string
}

export type LoginProblems = { readonly [field in keyof LoginTyped]?: string | undefined }

/** What the form says, ready to be stored. */
export interface LoginSettings {
  readonly displayName: string
  readonly redirectUris: readonly string[]
  readonly deauthorizeUrl: string
  readonly dataDeletionUrl: string
  readonly slashAppended: boolean
}

/** What a login's form must hold. */
export interface LoginFormRules {
  readonly mode: AppMode
  /** The name of an app that has one of its own for this login; absent: the form has no such field. */
  readonly named: boolean
  /** Whether the two callback URLs must be there, as for Basic Display. */
  readonly callbacksRequired: boolean
}

/** Reads the form of a login's settings. Nothing is stored unless every field is right. */
export function readLoginForm(
  form: Parameters,
  { mode, named, callbacksRequired }: LoginFormRules,
): { settings: LoginSettings } | { typed: LoginTyped; problems: LoginProblems } {
  const typed: LoginTyped = {
    displayName: form.get('instagram_display_name') ?? '',
    redirectUris: form.get('redirect_uris') ?? '',
    deauthorizeUrl: form.get('deauthorize_url') ?? '',
    dataDeletionUrl: form.get('data_deletion_url') ?? '',
  }
  const name = named ? checkAppName(typed.displayName) : { value: '' }
  const uris = enoughFor(mode, readRedirectUris(typed.redirectUris))
  const deauthorize = checkCallbackUrl(typed.deauthorizeUrl, callbacksRequired)
  const deletion = checkCallbackUrl(typed.dataDeletionUrl, callbacksRequired)
  if ('problem' in name || 'problem' in uris || 'problem' in deauthorize || 'problem' in deletion) {
    const problems = {
      displayName: problemOf(name),
      redirectUris: problemOf(uris),
      deauthorizeUrl: problemOf(deauthorize),
      dataDeletionUrl: problemOf(deletion),
    }
    return { typed, problems }
  }
  const settings = {
    displayName: name.value,
    redirectUris: uris.value.uris,
    slashAppended: uris.value.slashAppended,
    deauthorizeUrl: deauthorize.value,
    dataDeletionUrl: deletion.value,
  }
  return { settings }
}

function enoughFor(mode: AppMode, read: ReturnType<typeof readRedirectUris>): ReturnType<typeof readRedirectUris> {
  const none = 'value' in read && read.value.uris.length === 0
  return none && mode === 'live' ? { problem: 'The app is Live: leave at least one redirect URI.' } : read
}
