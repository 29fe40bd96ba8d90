import { json } from '../../base/answer-json.ts'
import { shown } from '../../base/shown.ts'
import { closePerson } from '../../sites/facebook/settings/close-person.ts'
import { closeAccount } from '../../sites/instagram/settings/close-account.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import { ApiProblem } from './resource/problem.ts'
import type { Resource } from './resource/resource.ts'

/** `DELETE /people/{e-mail address or username}`: deletes somebody, with all that hangs on them. */
export const personResource: Resource = {
  DELETE: (c) => {
    const name = c.req.param('name') ?? ''
    return json({ name: remove(c.env.call.context.world, name), deleted: true })
  },
}

/** @returns Who was deleted, by their own spelling. @throws ApiProblem */
function remove(world: World, name: string): string {
  const person = name.includes('@') ? findPersonByEmail(world, name) : undefined
  if (person !== undefined) {
    const ties = closePerson(world, person, 'console')
    if (ties === undefined) return person.email
    const held = [...ties.apps, ...ties.sharedPages].map((held) => held.name).join(', ')
    const message = `${person.email} cannot be deleted yet: ${held} would be left to nobody.`
    const fix = 'Give somebody else the role of administrator of the app, or full control of the Page, first.'
    throw new ApiProblem(409, message, fix, 'name')
  }
  const account = name.includes('@') ? undefined : findAccountByUsername(world, name)
  if (account === undefined) throw nobody(name)
  closeAccount(world, account, 'console')
  return account.username
}

/** A name that nobody has. */
export function nobody(name: string): ApiProblem {
  const fix = 'Name an Instagram username, or the e-mail address of somebody on Facebook; the console lists them.'
  return new ApiProblem(404, `Nobody in this world is called ${shown(name)}.`, fix, 'name')
}
