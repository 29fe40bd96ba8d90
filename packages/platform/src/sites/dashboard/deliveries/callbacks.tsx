import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Breakable } from '../../../site-kit/breakable.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { type Callback, findCallback, listCallbacks, sendAgain } from '../../../world/records/callbacks.ts'
import { recordChange } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, may, onApp } from '../app-visit.ts'
import { sendDashboardProblem } from '../frame.tsx'
import { productName } from '../product-list.ts'

const kinds = { deauthorize: 'Deauthorize callback', dataDeletion: 'Data deletion request' } as const

/** The state of a callback, in a word and a mark. */
const states = {
  waiting: { word: 'Waiting', dot: 'dot wait' },
  delivered: { word: 'Delivered', dot: 'dot' },
  failed: { word: 'Failed', dot: 'dot bad' },
} as const

/** `/apps/{id}/callbacks`: data deletion requests and deauthorize callbacks, and sending one again. */
export function callbacksRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/callbacks', onApp(sendCallbacks))
  site.post('/apps/:appId/callbacks/again', onApp(again, 'changesSettings'))
}

function again(visit: AppVisit): Response {
  const { app, c, world } = visit
  const found = findCallback(world, c.get('form').get('callback') ?? '')
  if (found?.appId !== app.id)
    return sendDashboardProblem(c, 404, 'This app has no such callback. Reload the page of callbacks.')
  recordChange(visit, 'callback.again', `${kinds[found.kind]} for ${found.userId}`, () => sendAgain(world, found.id))
  return goTo(visit, appPages.callbacks, 'sentAgain')
}

function sendCallbacks(visit: AppVisit): Response {
  const callbacks = listCallbacks(visit.world, visit.app.id)
  const columns = ['Callback', 'User', 'Sent to', 'Created (UTC)', 'State']
  const sends = may(visit, 'changesSettings')
  const page = (
    <AppFrame
      visit={visit}
      page="callbacks"
      title="User Data Deletion Requests"
      about="Callbacks sent to your app when somebody removes it or asks for their data to be deleted."
    >
      <div class="panel">
        {callbacks.length === 0 ? (
          <Empty title="No callbacks yet">
            <p>
              One appears here when somebody removes the app under Apps and Websites, or asks it to delete their data.
              It is sent to the callback URLs in the settings of the{' '}
              <a href={appLink(visit, appPages.products)}>product</a>.
            </p>
          </Empty>
        ) : (
          <Table
            label="Callbacks"
            columns={sends ? [...columns, 'Action'] : columns}
            rows={callbacks.map((callback) => [
              ...callbackCells(callback),
              ...(sends ? [<SendAgain visit={visit} callback={callback} />] : []),
            ])}
          />
        )}
      </div>
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

function callbackCells(callback: Callback): Child[] {
  const { createdAt, kind, login, url, userId } = callback
  return [
    <>
      <strong>{kinds[kind]}</strong>
      <div class="soft">{productName(login)}</div>
    </>,
    <code class="id copyable">{userId}</code>,
    <code class="parts">
      <Breakable text={url} />
    </code>,
    <time class="nowrap" datetime={new Date(createdAt).toISOString()}>
      {new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ')}
    </time>,
    <Outcome callback={callback} />,
  ]
}

/** The state, and what the app answered. */
function Outcome({ callback }: { readonly callback: Callback }): Child {
  const { attempts, confirmationCode, outcome, state, statusUrl } = callback
  return (
    <>
      <span class="state">
        <span class={states[state].dot} aria-hidden="true" />
        {states[state].word}
      </span>
      <div class="soft">
        {attempts} {attempts === 1 ? 'attempt' : 'attempts'}. {outcome}
      </div>
      {confirmationCode === null ? null : (
        <div>
          Confirmation code <code class="copyable">{confirmationCode}</code>
        </div>
      )}
      {statusUrl === null ? null : (
        <div>
          Status URL <code class="copyable">{statusUrl}</code>
        </div>
      )}
    </>
  )
}

function SendAgain({ visit, callback }: { readonly visit: AppVisit; readonly callback: Callback }): Child {
  const { id, kind, userId } = callback
  return (
    <Form action={appLink(visit, `${appPages.callbacks}again/`)} token={formToken(visit.c)}>
      <input type="hidden" name="callback" value={id} />
      <button type="submit" class="button tiny" aria-label={`Send again: ${kinds[kind]} for ${userId}`}>
        Send again
      </button>
    </Form>
  )
}
