import { changed } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { AddressedNotice, withNotice } from '../../site-kit/notices.tsx'
import { sendPage } from '../../site-kit/page.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import { listApps } from '../../world/records/apps.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { latestCallbacks } from '../../world/records/callbacks.ts'
import { listRedirectUris } from '../../world/records/products.ts'
import { ClockCard, type ClockProblem, clockPath } from '../clock/clock-card.tsx'
import { ConfirmJump } from '../clock/confirm-jump.tsx'
import { moveClock } from '../clock/move-clock.ts'
import { ExplanationTable } from '../explanations/explanation-table.tsx'
import { Folded } from '../folded.tsx'
import { ConsoleFrame } from '../frame.tsx'
import { RequestTable } from '../requests/request-table.tsx'
import { AccountCard } from './account-card.tsx'
import { AppCard } from './app-card.tsx'
import { CallbackTable } from './callback-table.tsx'
import { homeNotices } from './home-notices.ts'
import { PeopleCard } from './people-card.tsx'
import { TutorialSteps } from './tutorial-steps.tsx'

/** How many apps, refusals and requests the home page shows. */
const listed = { apps: 20, latest: 5 }

/** `/`: the world at a glance, and its clock. */
export function homeRoutes(site: Hono<SiteEnv>): void {
  site.get('/', (c) => sendPage(c, <Home c={c} />))
  site.get('/console', (c) => c.redirect('/', 302))
  site.get(clockPath, (c) => c.redirect('/', 302))
  site.post(clockPath, (c) => {
    const { world } = c.env.call.context
    const move = moveClock(world.clock, c.get('form'))
    if ('problem' in move) return sendPage(c, <Home c={c} problem={move.problem} />, { status: 409 })
    if ('confirm' in move) return sendPage(c, <ConfirmJump c={c} jump={move.confirm} />)
    recordAudit(world, { actor: 'console', action: 'clock.moved' })
    return c.redirect(withNotice('/', move.did), 303)
  })
}

function Home({ c, problem }: { readonly c: SiteContext; readonly problem?: ClockProblem }): Child {
  const { context, destination } = c.env.call
  const { world } = context
  const ended = changed('basicDisplayEnds', world.clock.day())
  const login = ended ? 'instagram' : 'basic-display'
  const everyApp = listApps(world)
  const apps = everyApp.slice(0, listed.apps)
  const requests = context.requests.list(listed.latest)
  return (
    <ConsoleFrame title="Console" tab="/">
      <h1>Instagram, on this machine</h1>
      <AddressedNotice c={c} notices={homeNotices} />
      <EndNotice ended={ended} />
      <div class="halves">
        <TutorialSteps login={login} isSetUp={apps.some(({ id }) => listRedirectUris(world, id, login).length > 0)} />
        <ClockCard c={c} {...(problem === undefined ? {} : { problem })} />
      </div>
      <h2>Apps</h2>
      {apps.length === 0 ? <p class="soft">This world has none. Create one in the App Dashboard.</p> : null}
      {apps.map((app) => (
        <AppCard world={world} app={app} origin={destination.origin} />
      ))}
      {everyApp.length > apps.length ? (
        <p class="soft small">
          The first {apps.length} of {everyApp.length}.
        </p>
      ) : null}
      <div class="halves">
        <AccountCard c={c} />
        <PeopleCard c={c} />
      </div>
      <section class="card" aria-labelledby="callbacks">
        <h2 id="callbacks">Latest callbacks to apps</h2>
        <CallbackTable latest={latestCallbacks(world, listed.latest)} />
      </section>
      <section class="card" aria-labelledby="refusals">
        <h2 id="refusals">Latest refusals</h2>
        <ExplanationTable explanations={context.explanations.list().slice(0, listed.latest)} />
        <p class="small">
          <a href="/console/explanations">All refusals</a>
        </p>
      </section>
      <section class="card" aria-labelledby="requests">
        <h2 id="requests">Latest requests</h2>
        {requests.length === 0 ? (
          <RequestTable requests={requests} />
        ) : (
          <Folded summary={`The last ${requests.length}`}>
            <RequestTable requests={requests} />
          </Folded>
        )}
        <p class="small">
          <a href="/console/requests">All requests</a>
        </p>
      </section>
    </ConsoleFrame>
  )
}

/** Time does not go back: who came for Basic Display has to be told that this world is too late for it. */
function EndNotice({ ended }: { readonly ended: boolean }): Child {
  if (!ended) return null
  return (
    <Notice good>
      <p>
        Instagram Login and Facebook Login work in this world. Basic Display ended on 2024-12-04, before its date: the
        window and the API refuse it, as Instagram does. To see it work, start an earlier world:{' '}
        <code>npx darkroom start --memory --as-of 2024-11-01</code>
      </p>
    </Notice>
  )
}
