import { json } from '../../base/answer-json.ts'
import { readSpan } from '../../base/moment.ts'
import type { Context } from '../../call.ts'
import { errorsOn } from '../../faults/catalogue.ts'
import { faultKeyNames } from '../../faults/check-rule.ts'
import { FaultError } from '../../faults/fault-error.ts'
import { faultPacks, usePack } from '../../faults/packs/packs.ts'
import { type CountedFault, type FaultRule, faultHosts } from '../../faults/rule.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /faults`: what goes wrong on purpose, in the order in which it is tried. `POST /faults`: sets one more. `DELETE /faults`: removes all. */
export const faultsResource: Resource = {
  GET: (c) => json({ faults: c.env.call.context.faults.list().map(printed) }),
  POST: async (c) => {
    const { context } = c.env.call
    const added = add(context, await readJson(c.req.raw))
    note(context, 'fault.added', added.id)
    return json(printed(added), { status: 201 })
  },
  DELETE: (c) => {
    const { context } = c.env.call
    const removed = context.faults.clear()
    if (removed > 0) note(context, 'fault.removed', 'all')
    return json({ removed })
  },
}

/** `GET /fault-packs`: faults that together are what happened one day. */
export const faultPacksResource: Resource = {
  GET: () => json({ packs: faultPacks.map(({ rules, ...pack }) => ({ ...pack, faults: rules })) }),
}

/** `POST /fault-packs/{name}`: sets the faults of one. */
export const faultPackResource: Resource = {
  POST: (c) => {
    const name = c.req.param('name') ?? ''
    const pack = faultPacks.find((each) => each.name === name)
    if (pack === undefined)
      throw new ApiProblem(
        404,
        `There is no pack ${JSON.stringify(name.slice(0, 60))}.`,
        `There are ${faultPacks.map((each) => each.name).join(', ')}.`,
        'name',
      )
    const { context } = c.env.call
    const faults = orProblem(() => usePack(context.faults, pack))
    note(context, 'fault.pack', name)
    return json({ faults: faults.map(printed) }, { status: 201 })
  },
}

/** `GET /faults/{id}`: one of them, and how often it happened. `POST /faults/{id}`: puts another rule in its place. `DELETE /faults/{id}`: removes it. */
export const faultResource: Resource = {
  GET: (c) => {
    const id = c.req.param('id') ?? ''
    const found = c.env.call.context.faults.find(id)
    if (found === undefined) throw unknown(c.env.call.context, id)
    return json(printed(found))
  },
  POST: async (c) => {
    const { context } = c.env.call
    const id = c.req.param('id') ?? ''
    const body = asObject(await readJson(c.req.raw))
    const changed = orProblem(() => context.faults.replace(id, withDelay(body)))
    if (changed === undefined) throw unknown(context, id)
    note(context, 'fault.changed', id)
    return json(printed(changed))
  },
  DELETE: (c) => {
    const { context } = c.env.call
    const id = c.req.param('id') ?? ''
    if (!context.faults.remove(id)) throw unknown(context, id)
    note(context, 'fault.removed', id)
    return json({ removed: 1 })
  },
}

/** `GET /fault-errors`: the errors that each host can be made to answer with, by their names. */
export const faultErrorsResource: Resource = {
  GET: () =>
    json({
      errors: Object.fromEntries(
        faultHosts.map((host) => [
          host,
          [...errorsOn(host)].map(([name, { error }]) => ({
            name,
            status: error.status,
            // rupload.facebook.com has no codes.
            ...(error.code === 0 ? {} : { code: error.code }),
            ...(error.subcode === undefined ? {} : { subcode: error.subcode }),
            message: error.message,
          })),
        ]),
      ),
    }),
}

function printed({ lastAt, ...fault }: CountedFault): object {
  return { ...fault, lastAt: lastAt === null ? null : new Date(lastAt).toISOString() }
}

function add({ faults }: Context, body: unknown): CountedFault {
  const rule = asObject(body)
  // Whatever it holds is checked there.
  return orProblem(() => faults.add(withDelay(rule)))
}

function asObject(body: unknown): FaultRule {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const fix = `Keys are ${faultKeyNames.join(', ')}.`
    throw new ApiProblem(422, 'Expected a JSON object.', fix, 'body')
  }
  return body
}

function orProblem<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const { key, found, expected, fix } = error.problem
    throw new ApiProblem(422, `${key}: expected ${expected}, found ${found}.`, fix, key)
  }
}

/** A delay can be written as people write it: `8s`. */
function withDelay(rule: FaultRule): FaultRule {
  const delay: unknown = rule.delay
  const read = typeof delay === 'string' ? readSpan(delay) : undefined
  return read === undefined ? rule : { ...rule, delay: read }
}

function unknown({ faults }: Context, id: string): ApiProblem {
  const ids = faults.list().map((fault) => fault.id)
  const fix = ids.length === 0 ? 'There is none now.' : `There are ${ids.slice(0, 20).join(', ')}.`
  return new ApiProblem(404, `There is no fault ${JSON.stringify(id.slice(0, 60))}.`, fix, 'id')
}

function note({ world }: Context, action: string, detail: string): void {
  recordAudit(world, { actor: 'console', action, detail })
}
