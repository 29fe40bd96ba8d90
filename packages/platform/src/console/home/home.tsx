import { changed, changes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { clockPath } from '../../site-kit/header.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { AddressedNotice } from '../../site-kit/notices.tsx'
import { Code, Fold, Head, Panel } from '../../site-kit/panel.tsx'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import { listApps } from '../../world/records/apps/apps.ts'
import { listRedirectUris } from '../../world/records/apps/products.ts'
import { latestCallbacks } from '../../world/records/callbacks.ts'
import { groupRefusals } from '../explanations/grouped.ts'
import { RefusalLines } from '../explanations/refusal-lines.tsx'
import { Folded } from '../folded.tsx'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { RequestTable } from '../requests/request-table.tsx'
import { AccountPanel } from './account-panel.tsx'
import { AppPanel } from './app-panel.tsx'
import { CallbackTable } from './callback-table.tsx'
import { homeNotices } from './home-notices.ts'
import { PeoplePanel } from './people-panel.tsx'
import { PointHere } from './point-here.tsx'
import { Tiles } from './tiles.tsx'
import { TutorialSteps } from './tutorial-steps.tsx'

/** How many apps, refusals and requests the home page shows. */
const listed = { apps: 20, latest: 5 }

/** `/`: the world at a glance. */
export function homeRoutes(site: Hono<SiteEnv>): void {
  site.get('/', (c) => sendConsole(c, <Home c={c} />))
  site.get('/console', (c) => c.redirect('/', 302))
}

function Home({ c }: { readonly c: SiteContext }): Child {
  const { world, explanations } = c.env.call.context
  const ended = changed('basicDisplayEnds', world.clock.day())
  const login = ended ? 'instagram' : 'basic-display'
  const refusals = explanations.list()
  return (
    <ConsoleFrame c={c} title="Console" tab="/">
      <Head
        title="Instagram, on this machine"
        about={
          ended
            ? `Instagram Login and Facebook Login work on this world’s date. Basic Display ended on ${changes.basicDisplayEnds.day} and is refused.`
            : 'Basic Display, Instagram Login and Facebook Login answer as they did on this world’s date.'
        }
        actions={
          <>
            <a class="button" href={clockPath}>
              <Icon name="clock" />
              Change the date
            </a>
            <a class="button" href="/console/faults">
              <Icon name="fault" />
              Add a fault
            </a>
          </>
        }
      />
      <AddressedNotice c={c} notices={homeNotices} />
      <Tiles c={c} />
      <div class="columns">
        <div>
          {ended ? <EarlierWorld /> : null}
          <TutorialSteps
            login={login}
            isSetUp={listApps(world)
              .slice(0, listed.apps)
              .some(({ id }) => listRedirectUris(world, id, login).length > 0)}
          />
          <PointHere c={c} />
          <Apps c={c} />
          <AccountPanel c={c} />
          <Panel id="callbacks" title="Latest callbacks to apps" flush>
            <CallbackTable latest={latestCallbacks(world, listed.latest)} />
          </Panel>
          <LatestRequests c={c} />
        </div>
        <div>
          <Panel
            id="refusals"
            title="Latest refusals"
            link={{ href: '/console/explanations', name: `All ${refusals.length === 0 ? '' : refusals.length}`.trim() }}
            flush
          >
            <RefusalLines groups={groupRefusals(refusals).slice(0, listed.latest)} />
          </Panel>
          <PeoplePanel c={c} />
        </div>
      </div>
    </ConsoleFrame>
  )
}

function Apps({ c }: { readonly c: SiteContext }): Child {
  const { context, destination } = c.env.call
  const everyApp = listApps(context.world)
  const apps = everyApp.slice(0, listed.apps)
  if (apps.length === 0) return <p class="soft">This world has no apps. Create one in the App Dashboard.</p>
  return (
    <>
      {apps.map((app, at) => (
        <AppPanel world={context.world} app={app} origin={destination.origin} first={at === 0} />
      ))}
      {everyApp.length > apps.length ? (
        <p class="soft small">
          The first {apps.length} of {everyApp.length}.
        </p>
      ) : null}
    </>
  )
}

function LatestRequests({ c }: { readonly c: SiteContext }): Child {
  const requests = c.env.call.context.requests.list(listed.latest)
  return (
    <Panel id="requests" title="Latest requests" link={{ href: '/console/requests', name: 'All requests' }} flush>
      {requests.length === 0 ? (
        <RequestTable requests={requests} />
      ) : (
        <Folded summary={`The last ${requests.length}`}>
          <RequestTable requests={requests} />
        </Folded>
      )}
    </Panel>
  )
}

/** How to get a world in which Basic Display still works. */
function EarlierWorld(): Child {
  return (
    <Fold summary="To try Basic Display, start a world with an earlier date">
      <Code>npx darkroom start --memory --as-of 2024-11-01</Code>
    </Fold>
  )
}
