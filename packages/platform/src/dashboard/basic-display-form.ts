import type { AppMode } from '@darkroom/contract'
import type { Parameters } from '../request/parameters.ts'
import { checkAppName } from './app-name.ts'
import { checkCallbackUrl } from './callback-url.ts'
import { problemOf } from './checked.ts'
import { type RedirectUris, readRedirectUris } from './redirect-uri.ts'

/** What stands in the form of an Instagram app. */
export interface BasicDisplayTyped {
  readonly displayName: string
  /** One a line. */
  readonly redirectUris: string
  readonly deauthorizeUrl: string
  readonly dataDeletionUrl: string
}

export type BasicDisplayProblems = { readonly [field in keyof BasicDisplayTyped]?: string | undefined }

/** What the form says, ready to be stored. */
export interface BasicDisplaySettings {
  readonly displayName: string
  readonly redirectUris: readonly string[]
  readonly deauthorizeUrl: string
  readonly dataDeletionUrl: string
  readonly slashAppended: boolean
}

/** Reads the form of an Instagram app. Nothing is stored unless every field is right. */
export function readBasicDisplayForm(
  form: Parameters,
  mode: AppMode,
): { settings: BasicDisplaySettings } | { typed: BasicDisplayTyped; problems: BasicDisplayProblems } {
  const typed: BasicDisplayTyped = {
    displayName: form.get('instagram_display_name') ?? '',
    redirectUris: form.get('redirect_uris') ?? '',
    deauthorizeUrl: form.get('deauthorize_url') ?? '',
    dataDeletionUrl: form.get('data_deletion_url') ?? '',
  }
  const name = checkAppName(typed.displayName)
  const uris = enoughFor(mode, readRedirectUris(typed.redirectUris))
  const deauthorize = checkCallbackUrl(typed.deauthorizeUrl)
  const deletion = checkCallbackUrl(typed.dataDeletionUrl)
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
  const none = 'value' in read && (read.value satisfies RedirectUris).uris.length === 0
  return none && mode === 'live' ? { problem: 'The app is Live: leave at least one redirect URI.' } : read
}
