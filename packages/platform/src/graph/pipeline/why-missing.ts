import type { Caller } from '../../identity/caller.ts'
import { windowOf } from '../../identity/refuse-as.ts'

/** Why a token lacks permissions, as far as this world knows, and how to fix it. */
export function whyMissing(caller: Caller, missing: readonly string[]): string {
  const named = missing.join(' and ')
  if (caller.kind === 'app') return 'An app token has no permissions. Send the token of the person, or of the Page.'
  const window = windowOf(caller)
  const declined = caller.token.declined.split(',').filter((scope) => missing.includes(scope))
  if (declined.length > 0) {
    const again = caller.kind === 'account' ? '' : ', with auth_type=rerequest'
    return `The person declined ${declined.join(' and ')}. Ask again at ${window}${again}.`
  }
  if (caller.token.scopes.split(',').some((scope) => missing.includes(scope))) {
    return `The person granted ${named}, which counts for nothing on this world's date. Ask for its successor at ${window}.`
  }
  const ofPage = missing.filter((scope) => scope.startsWith('pages_'))
  const because =
    ofPage.length === 0
      ? ''
      : ` ${ofPage.join(' and ')} is about the Page: an Instagram account is read through its Page.`
  return `The app did not ask for ${named}, or the person took it back.${because} Ask for it at ${window}.`
}
