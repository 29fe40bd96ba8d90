import type { Hono } from 'hono'
import { ownPath } from '../../../site-kit/own-path.ts'
import { sendPage } from '../../../site-kit/page.tsx'
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
          <h1>Checkpoint</h1>
          {person.checkpointed === 1 ? (
            <div class="card">
              <p>
                Something about your account looked unusual. Until you say that all is well, no app can use it: their
                access tokens answer with code 190, subcode 459.
              </p>
              <Form action={facebookLink(c, '/checkpoint/')} token={formToken(c)}>
                <input type="hidden" name="next" value={next} />
                <button type="submit">All is well</button>
              </Form>
            </div>
          ) : (
            <p>
              There is nothing to pass. <a href={facebookLink(c, next)}>Go on</a>
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
