import type { Hono } from 'hono'
import { withNotice } from '../../../site-kit/notices.tsx'
import { ownPath } from '../../../site-kit/own-path.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { setAccountCheckpoint } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { InstagramFrame, instagramLink, signedInAccount } from '../frame.tsx'
import type { NoticeName } from '../notices.ts'
import { redirectToSignIn } from './sign-in.tsx'

/** `/challenge/`: where an account that stands before a checkpoint passes it. Until then no token of its answers. */
export function challengeRoutes(site: Hono<SiteEnv>): void {
  site.get('/challenge', (c) => {
    const account = signedInAccount(c)
    if (account === undefined) return redirectToSignIn(c)
    const next = c.req.query('next') ?? '/'
    if (account.checkpointed === 0) return c.redirect(instagramLink(c, ownPath(next)), 302)
    const page = (
      <InstagramFrame c={c} title="Checkpoint" width="narrow">
        <h1>Confirm that it is you</h1>
        <p class="soft">
          This account stands before a checkpoint, as after a sign-in that looked unusual. Until it has passed, no app
          can use it: their access tokens are refused, and work again afterwards.
        </p>
        <div class="panel">
          <Form action={instagramLink(c, '/challenge/')} token={formToken(c)} class="in">
            <input type="hidden" name="next" value={next} />
            <button type="submit" class="button primary">
              It is me
            </button>
          </Form>
        </div>
      </InstagramFrame>
    )
    return sendPage(c, page)
  })
  site.post('/challenge', (c) => {
    const account = signedInAccount(c)
    if (account === undefined) return redirectToSignIn(c, '/challenge/')
    const { world } = c.env.call.context
    if (account.checkpointed === 1) {
      setAccountCheckpoint(world, account.id, false)
      recordAudit(world, { actor: account.username, action: 'account.checkpoint.passed' })
    }
    const next = ownPath(c.get('form').get('next') ?? '/')
    // The authorization window goes on with what was asked, and has no room for more.
    const told = next.startsWith('/oauth/') ? next : withNotice(next, 'checkpoint-passed' satisfies NoticeName)
    return c.redirect(instagramLink(c, told), 303)
  })
}

/** Sends an account to the checkpoint, and then where it was going: the page of this request, or home. */
export function redirectToChallenge(c: SiteContext): Response {
  const { path, query } = c.env.call.destination
  const asked = query === '' ? path : `${path}?${query}`
  const next = c.req.method === 'GET' ? asked.replace(/^\/+/, '/') : '/'
  return c.redirect(
    instagramLink(c, `/challenge/?${new URLSearchParams({ next })}`),
    c.req.method === 'GET' ? 302 : 303,
  )
}
