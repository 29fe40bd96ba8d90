import type { Login } from '@darkroom/contract'

/** Where people come back to after a login's window. */
export function redirectUriOf(publicUrl: string, login: Login): string {
  return `${publicUrl}/callback/${login}`
}
