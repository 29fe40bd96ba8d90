import type { Login } from '@darkroom/contract'
import { basicDisplayEnd } from '../from-contract/facts.ts'
import type { ApiErrorCode } from './api-error.ts'

/**
 * What brings about a refusal that says something else. "Unsupported request - method type: get" is graph.instagram.com's
 * catch-all, which is hardly ever about a method (recorded for each of these); a wrong app secret at the code's exchange is told
 * in the words of a wrong redirect URI. The likeliest first.
 */
export function probableCauses(code: ApiErrorCode, login: Login, path: string, now: number): string[] {
  if (code === 'redirect_uri_mismatch') {
    return ['The redirect URI changed, or the app secret is of another app.']
  }
  if (code !== 'unsupported_request') return []
  const causes = [
    'The account is no accepted Instagram Tester, and the app is not Live or lacks Advanced Access.',
    'The token is of another login.',
    'The app was deleted or lacks the product.',
  ]
  if (/[/_]access_token$/.test(path)) {
    causes.unshift(
      path.includes('refresh')
        ? 'The token is short-lived, younger than 24 hours, or of a retired product.'
        : 'The token is long-lived already, or the app secret is of another app.',
    )
  }
  if (login === 'basic-display' && now >= basicDisplayEnd) {
    causes.unshift('Basic Display ended on 2024-12-04: move to Instagram Login.')
  }
  return causes
}
