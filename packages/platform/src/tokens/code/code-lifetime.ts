import { type Login, tokenKind } from '@darkroom/contract'

/** How long a login's authorization codes are valid, in words: `1 hour`, `10 minutes`. */
export function codeLifetime(login: Login): string {
  const minutes = (tokenKind(login, 'authorizationCode').lifetime ?? 0) / 60
  return minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
