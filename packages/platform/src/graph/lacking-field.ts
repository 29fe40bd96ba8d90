import { basicDisplayUser, type Day, instagramLoginUser, isLacking, type Login, loginHolds } from '@darkroom/contract'
import type { FindLacking } from './check-implemented.ts'

const logins = ['basic-display', 'instagram'] as const

/** An edge of the user that every login of graph.instagram.com has and Darkroom does not; what only one has waits for the token. */
export function findLackingField(day: Day): FindLacking {
  return (id, behind, fields) => {
    if (behind.length > 0 || !/^(?:me|\d*)$/.test(id)) return undefined
    const living: readonly Login[] = logins.filter((login) => loginHolds(login, day))
    const found = fields.find(
      ({ name }) =>
        !Object.hasOwn(instagramLoginUser, name) &&
        !Object.hasOwn(basicDisplayUser, name) &&
        living.every((login) => isLacking(login, 'user', name, day)),
    )
    return found && lackingName('user', found.name)
  }
}

/** How a lacking edge is told: by its path on its own, and that it stood among the fields. */
export function lackingName(node: string, name: string): string {
  return `${node}.${name} (among fields)`
}
