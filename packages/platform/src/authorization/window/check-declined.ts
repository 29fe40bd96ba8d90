import { findScope } from '@darkroom/contract'

/** Only a box that is there can be unticked. @throws TypeError */
export function checkDeclined(declined: readonly string[], asked: readonly string[]): void {
  const optional = asked.filter((scope) => findScope(scope)?.required === false)
  const wrong = declined.find((scope) => !optional.includes(scope))
  if (wrong === undefined) return
  const choice = optional.length === 0 ? 'nothing here is optional' : `what is optional here is ${optional.join(', ')}`
  throw new TypeError(`decline: ${wrong} cannot be declined; ${choice}.`)
}
