import type { Hono } from 'hono'
import { ownPath } from '../../../site-kit/own-path.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Head } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { setPersonCheckpoint } from '../../../world/records/people.ts'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { answerForm } from '../notices.ts'
import { asPerson } from './sign-in.tsx'

/** `/checkpoint/`: what somebody has to pass before any token of theirs works again (subcode 459). */
export function checkpointRoutes(site: Hono<SiteEnv>): void {
  site.get('/checkpoint', (c) =>
    asPerson(c, '/checkpoint/', (person) => {
      const next = ownPath(c.req.query('next') ?? '/')
      return sendPage(
        c,
        <FacebookFrame c={c} title="Checkpoint" width="narrow">
          <Head title="Checkpoint" />
          {person.checkpointed === 1 ? (
            <div class="panel">
              <div class="in">
                <Form action={facebookLink(c, '/checkpoint/')} token={formToken(c)} class="gap">
                  <p>
                    Something about your account looked unusual. Until you confirm that all is well, no app can use it:
                    your access tokens are refused with code 190, subcode 459.
                  </p>
                  <input type="hidden" name="next" value={next} />
                  <button type="submit" class="button primary">
                    All is well
                  </button>
                </Form>
              </div>
            </div>
          ) : (
            <p>
              Your account is not at a checkpoint: there is nothing to pass.{' '}
              <a href={facebookLink(c, next)}>Continue</a>
            </p>
          )}
        </FacebookFrame>,
      )
    }),
  )
  site.post('/checkpoint', (c) =>
    asPerson(c, '/checkpoint/', (person) => {
      const { world } = c.env.call.context
      world.database.transaction(() => {
        setPersonCheckpoint(world, person.id, false)
        recordAudit(world, { actor: person.email, action: 'person.checkpoint.passed' })
      })
      const next = ownPath(c.get('form').get('next') ?? '/')
      return next === '/' ? answerForm(c, '/', 'checkpoint-passed') : c.redirect(facebookLink(c, next), 303)
    }),
  )
}
