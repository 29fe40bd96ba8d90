import { json } from '../../base/answer-json.ts'
import { type NounChange, SnapshotError, type SnapshotHead } from '../../snapshots/snapshots.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { type BodyRule, checkBody } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { ApiContext, Resource } from './resource/resource.ts'

interface Taking {
  readonly name?: string | undefined
}

export const takingRule: BodyRule<Taking> = {
  schema: (z) => z.strictObject({ name: z.optional(z.string()) }),
  expected: { name: 'one line of 1 to 60 characters' },
}

/** `GET /snapshots`: those that are kept, newest first. `POST /snapshots`: takes one. */
export const snapshotsResource: Resource = {
  GET: (c) => json({ snapshots: c.env.call.context.snapshots.list().map(printed) }),
  POST: async (c) => {
    const { snapshots } = c.env.call.context
    const { name } = await checkBody(await readJson(c.req.raw), takingRule)
    const { id } = orProblem(() => snapshots.take(name))
    return json(printed(find(c, id)), { status: 201 })
  },
}

/** `GET /snapshots/{id}`: one of them, with what changed since. `DELETE /snapshots/{id}`: deletes it. */
export const snapshotResource: Resource = {
  GET: (c) => {
    const head = find(c)
    const changes = orProblem(() => c.env.call.context.snapshots.compare(head.id))
    return json({ ...printed(head), changes: changes.map(printedChange) })
  },
  DELETE: (c) => {
    const { id } = find(c)
    c.env.call.context.snapshots.remove(id)
    return json({ id, deleted: true })
  },
}

/** `POST /snapshots/{id}/restore`: puts the world back to it, its date included. */
export const restoreResource: Resource = {
  POST: (c) => {
    const { snapshots, world } = c.env.call.context
    const { id } = find(c)
    const head = orProblem(() => snapshots.restore(id))
    recordAudit(world, { actor: 'console', action: 'snapshot.restored', detail: head.name })
    return json({ ...printed(head), now: new Date(world.clock.now()).toISOString() })
  },
}

function find(c: ApiContext, id: string = c.req.param('id') ?? ''): SnapshotHead {
  const { snapshots } = c.env.call.context
  const found = snapshots.find(id)
  if (found !== undefined) return found
  const ids = snapshots.list().map((head) => head.id)
  const fix = ids.length === 0 ? 'There is none now.' : `There are ${ids.slice(0, 20).join(', ')}.`
  throw new ApiProblem(404, `There is no snapshot ${JSON.stringify(id.slice(0, 40))}.`, fix, 'id')
}

function printed({ id, name, at, automatic, size }: SnapshotHead): object {
  return { id, name, date: new Date(at).toISOString(), automatic, size }
}

function printedChange({ many, added, removed, changed }: NounChange): object {
  return { what: many, added, removed, changed }
}

function orProblem<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error
    throw new ApiProblem(409, error.message, 'Take another snapshot, or save the world as a file.', 'name')
  }
}
