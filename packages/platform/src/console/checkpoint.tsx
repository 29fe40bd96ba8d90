import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { withNotice } from '../site-kit/notices.tsx'
import { Form } from '../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../site-kit/site.ts'
import { sendConsoleProblem } from './frame.tsx'
import type { HomeNotice } from './home/home-notices.ts'
import { setCheckpoint } from './set-checkpoint.ts'

const path = '/console/checkpoint'

/** `POST /console/checkpoint`: puts an account or a person before a checkpoint, or lets them pass. */
export function checkpointRoutes(site: Hono<SiteEnv>): void {
  site.get(path, (c) => c.redirect('/', 302))
  site.post(path, (c) => {
    const form = c.get('form')
    const checkpointed = form.get('checkpointed') === 'on'
    const who = setCheckpoint(c.env.call.context.world, form.get('name') ?? '', checkpointed)
    if (who === undefined) return sendConsoleProblem(c, 404, 'Nobody in this world has that name.')
    const notice: HomeNotice = checkpointed ? 'checkpointSet' : 'checkpointLifted'
    return c.redirect(withNotice('/', notice), 303)
  })
}

/** The button for it. */
export function CheckpointForm(props: {
  readonly c: SiteContext
  /** A username or an e-mail address. */
  readonly name: string
  readonly checkpointed: boolean
}): Child {
  const { c, name, checkpointed } = props
  const words = checkpointed ? 'Lift the checkpoint' : 'Set a checkpoint'
  return (
    <Form action={path} token={formToken(c)} class="row">
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="checkpointed" value={checkpointed ? 'off' : 'on'} />
      <CheckpointBadge checkpointed={checkpointed} />
      <button type="submit" class="button tiny" aria-label={`${words}: ${name}`}>
        {words}
      </button>
    </Form>
  )
}

/** Says so where it is the case. */
function CheckpointBadge({ checkpointed }: { readonly checkpointed: boolean }): Child {
  return checkpointed ? <span class="badge warn">Checkpoint</span> : null
}
