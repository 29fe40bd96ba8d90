import { json } from '../../base/answer-json.ts'
import { shown } from '../../base/shown.ts'
import { findAccountByUsername, setOffMetaActivity } from '../../world/records/accounts.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { type BodyRule, checkBody } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

interface AccountMove {
  readonly activity_off_meta_technologies: 'on' | 'off'
}

const rule: BodyRule<AccountMove> = {
  schema: (z) => z.strictObject({ activity_off_meta_technologies: z.enum(['on', 'off']) }),
  expected: { activity_off_meta_technologies: 'on or off' },
}

/** `POST /accounts/{username}`: switches an account's "activity off Meta technologies" on or off. */
export const accountResource: Resource = {
  POST: async (c) => {
    const { activity_off_meta_technologies } = await checkBody(await readJson(c.req.raw), rule)
    const { world } = c.env.call.context
    const name = c.req.param('name') ?? ''
    const account = findAccountByUsername(world, name)
    if (account === undefined)
      throw new ApiProblem(
        404,
        `No account in this world is called ${shown(name)}.`,
        'Name an Instagram username; the console lists them.',
        'name',
      )
    world.database.transaction(() => {
      setOffMetaActivity(world, account.id, activity_off_meta_technologies === 'on')
      const action = `account.offMetaActivity.${activity_off_meta_technologies}`
      recordAudit(world, { actor: 'console', action, detail: account.username })
    })
    return json({ username: account.username, activity_off_meta_technologies })
  },
}
