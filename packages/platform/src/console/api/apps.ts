import { json } from '../../base/answer-json.ts'
import { shown } from '../../base/shown.ts'
import { findApp, setAppState } from '../../world/records/apps/apps.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { type AppState, appStates } from '../../world/store/schema.ts'
import { type BodyRule, checkBody } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

interface AppMove {
  readonly state: AppState
}

const rule: BodyRule<AppMove> = {
  schema: (z) => z.strictObject({ state: z.enum(appStates) }),
  expected: { state: `one of ${appStates.join(', ')}` },
}

/** `POST /apps/{Meta App ID}`: blocks an app, deactivates or deletes it as Meta does, or lets it work again. */
export const appResource: Resource = {
  POST: async (c) => {
    const { state } = await checkBody(await readJson(c.req.raw), rule)
    const { world } = c.env.call.context
    const id = c.req.param('id') ?? ''
    const app = findApp(world, id)
    if (app === undefined)
      throw new ApiProblem(
        404,
        `No app in this world has the Meta App ID ${shown(id)}.`,
        'Name the Meta App ID as the App Dashboard shows it; the Instagram App ID is another.',
        'id',
      )
    world.database.transaction(() => {
      setAppState(world, app.id, state)
      recordAudit(world, { actor: 'console', action: `app.state.${state}`, detail: app.name })
    })
    return json({ id: app.id, name: app.name, state })
  },
}
