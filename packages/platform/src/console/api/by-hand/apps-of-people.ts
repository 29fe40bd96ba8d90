import { removeApp } from '../../../authorization/remove-app.ts'
import { json } from '../../../base/answer-json.ts'
import { shown } from '../../../base/shown.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { type Grant, listGrantsOf, listGrantsOfPerson } from '../../../world/records/grants.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'
import { nobody } from '../people.ts'
import { ApiProblem } from '../resource/problem.ts'
import type { Resource } from '../resource/resource.ts'

/**
 * `DELETE /people/{e-mail address or username}/apps/{Meta App ID}`: removes an app as somebody does under Apps and Websites. Its tokens end, and it
 * is sent the deauthorize callback of each login.
 */
export const appOfPersonResource: Resource = {
  DELETE: (c) => {
    const { world } = c.env.call.context
    const { name, grants } = grantsOf(world, c.req.param('name') ?? '')
    const id = c.req.param('id') ?? ''
    const inForce = grants.filter(({ appId, removedAt }) => appId === id && removedAt === null)
    if (inForce.length === 0) {
      const message = `The app ${shown(id)} has no access to ${name}.`
      const fix = 'Name the Meta App ID of an app that they authorized; the Instagram App ID is another.'
      throw new ApiProblem(404, message, fix, 'id')
    }
    world.database.transaction(() => {
      for (const grant of inForce) removeApp(world, grant, name)
    })
    return json({ name, id, removed: inForce.map(({ login }) => login) })
  },
}

/** @throws ApiProblem */
function grantsOf(world: World, name: string): { readonly name: string; readonly grants: readonly Grant[] } {
  const person = name.includes('@') ? findPersonByEmail(world, name) : undefined
  if (person !== undefined) return { name: person.email, grants: listGrantsOfPerson(world, person.id) }
  const account = name.includes('@') ? undefined : findAccountByUsername(world, name)
  if (account === undefined) throw nobody(name)
  return { name: account.username, grants: listGrantsOf(world, account.id) }
}
