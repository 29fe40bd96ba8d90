import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { type Callback, findCallback, listCallbacks, sendAgain } from '../../../world/records/callbacks.ts'
import { change } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, may, onApp } from '../app-visit.ts'
import { sendDashboardProblem } from '../frame.tsx'
import { productName } from '../product-list.ts'

const kinds = { deauthorize: 'Deauthorize callback', dataDeletion: 'Data deletion request' } as const
const states = { waiting: 'Waiting', delivered: 'Delivered', failed: 'Failed' } as const

/** `/apps/{id}/callbacks`: data deletion requests and deauthorize callbacks, and sending one again. */
export function callbacksRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/callbacks', onApp(sendCallbacks))
  site.post('/apps/:appId/callbacks/again', onApp(again, 'changesSettings'))
}

function again(visit: AppVisit): Response {
  const { app, c, world } = visit
  const found = findCallback(world, c.get('form').get('callback') ?? '')
  if (found?.appId !== app.id)
    return sendDashboardProblem(c, 404, 'There is no such callback. Reload the page of callbacks.')
  change(visit, 'callback.again', `${kinds[found.kind]} for ${found.userId}`, () => sendAgain(world, found.id))
  return goTo(visit, appPages.callbacks, 'sentAgain')
}

function sendCallbacks(visit: AppVisit): Response {
  const callbacks = listCallbacks(visit.world, visit.app.id)
  const page = (
    <AppFrame visit={visit} page="callbacks" title="User Data Deletion Requests">
      <p>
        What the app was told, or is to be told: that somebody removed it, and that somebody wants their data deleted.
      </p>
      {callbacks.length === 0 ? <p class="card">None yet.</p> : null}
      {callbacks.map((callback) => (
        <CallbackCard visit={visit} callback={callback} />
      ))}
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

function CallbackCard({ visit, callback }: { readonly visit: AppVisit; readonly callback: Callback }): Child {
  const { id, attempts, confirmationCode, createdAt, kind, login, outcome, state, statusUrl, url, userId } = callback
  return (
    <section class="card">
      <div class="row apart">
        <h2 class="flush">{kinds[kind]}</h2>
        <span class={state === 'delivered' ? 'badge good' : 'badge warn'}>{states[state]}</span>
      </div>
      <dl>
        <dt>User</dt>
        <dd class="code id">{userId}</dd>
        <dt>By</dt>
        <dd>{productName(login)}</dd>
        <dt>Sent to</dt>
        <dd class="code">{url}</dd>
        <dt>Since</dt>
        <dd>{new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ')}</dd>
        <dt>Attempts</dt>
        <dd>{attempts}</dd>
        {outcome === '' ? null : <Row term="Last answer" text={outcome} />}
        {confirmationCode === null ? null : <Row term="Confirmation code" text={confirmationCode} />}
        {statusUrl === null ? null : <Row term="Status URL" text={statusUrl} />}
      </dl>
      {may(visit, 'changesSettings') ? (
        <Form action={appLink(visit, `${appPages.callbacks}again/`)} token={formToken(visit.c)}>
          <input type="hidden" name="callback" value={id} />
          <button type="submit" class="quiet" aria-label={`Send again: ${kinds[kind]} for ${userId}`}>
            Send again
          </button>
        </Form>
      ) : null}
    </section>
  )
}

function Row({ term, text }: { readonly term: string; readonly text: string }): Child {
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  )
}
