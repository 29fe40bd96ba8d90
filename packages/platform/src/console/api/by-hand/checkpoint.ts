import { json } from '../../../base/answer-json.ts'
import { setCheckpoint } from '../../set-checkpoint.ts'
import { nobody } from '../people.ts'
import { type BodyRule, checkBody } from '../resource/check-body.ts'
import { readJson } from '../resource/read-body.ts'
import type { Resource } from '../resource/resource.ts'

interface CheckpointMove {
  readonly checkpointed: boolean
}

const rule: BodyRule<CheckpointMove> = {
  schema: (z) => z.strictObject({ checkpointed: z.boolean() }),
  expected: { checkpointed: 'true or false' },
}

/** `POST /people/{e-mail address or username}/checkpoint`: puts somebody before a checkpoint, or lets them pass. */
export const checkpointResource: Resource = {
  POST: async (c) => {
    const { checkpointed } = await checkBody(await readJson(c.req.raw), rule)
    const name = c.req.param('name') ?? ''
    const who = setCheckpoint(c.env.call.context.world, name, checkpointed)
    if (who !== undefined) return json({ name: who, checkpointed })
    throw nobody(name)
  },
}
