import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty, Panel } from '../../../site-kit/panel.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { saveProduct } from '../../../world/records/apps/products.ts'
import { recordChange, recordLook } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, may } from '../app-visit.ts'
import { onProduct, type ProductVisit } from '../product-visit.ts'
import { BasicDisplayEnd } from './basic-display-end.tsx'
import { BasicDisplayForm } from './basic-display-form.tsx'
import { InstagramApp } from './instagram-app.tsx'
import { storedLoginSettings } from './login-settings-fields.tsx'
import { type LoginProblems, type LoginTyped, readLoginForm } from './login-settings-form.ts'
import { saveLogin } from './save-login.ts'

/** `/apps/{id}/instagram-basic-display/basic-display`: the Instagram app, once it was created with `create` below it. */
export function basicDisplayRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/instagram-basic-display/basic-display'
  const send = onProduct('basic-display', (visit) => sendBasicDisplay(visit))
  site.get(path, send)
  site.get(`${path}/create`, send)
  site.post(path, onProduct('basic-display', save, 'changesSettings'))
  site.post(`${path}/show-secret`, onProduct('basic-display', showSecret, 'changesSettings'))
  site.post(`${path}/reset-secret`, onProduct('basic-display', reset, 'editsRoles'))
}

function save(visit: ProductVisit): Response {
  const { app, world, product } = visit
  const read = readLoginForm(visit.c.get('form'), { mode: app.mode, named: true, callbacksRequired: true })
  if ('problems' in read) return sendBasicDisplay(visit, read)
  saveLogin(visit, read.settings, {
    clientId: product.clientId ?? world.ids.instagramApp(),
    clientSecret: product.clientSecret ?? world.ids.secret(),
  })
  return goTo(visit, appPages.basicDisplay, read.settings.slashAppended ? 'savedWithSlash' : 'saved')
}

function showSecret(visit: ProductVisit): Response {
  recordLook(visit, 'product.secret.show')
  return sendBasicDisplay(visit, { showSecret: true })
}

function reset(visit: ProductVisit): Response {
  const { world, product } = visit
  if (product.clientSecret === null) return sendBasicDisplay(visit)
  recordChange(visit, 'product.secret.reset', 'Instagram Basic Display', () =>
    saveProduct(world, { ...product, clientSecret: world.ids.secret() }),
  )
  return goTo(visit, appPages.basicDisplay, 'secretReset')
}

function sendBasicDisplay(
  visit: ProductVisit,
  given: { readonly showSecret?: boolean; readonly typed?: LoginTyped; readonly problems?: LoginProblems } = {},
): Response {
  const { c, product } = visit
  const created = product.clientId !== null
  const creating = given.problems !== undefined || c.env.call.destination.path.replace(/\/$/, '').endsWith('/create')
  const typed = given.typed ?? storedLoginSettings(visit)
  const page = (
    <AppFrame visit={visit} page="basicDisplay" title="Instagram Basic Display">
      <BasicDisplayEnd visit={visit} />
      {created ? (
        <InstagramApp
          visit={visit}
          page="basicDisplay"
          heading="Instagram app"
          showSecret={given.showSecret === true}
        />
      ) : null}
      {created || creating ? (
        <>
          <BasicDisplayForm visit={visit} typed={typed} problems={given.problems ?? {}} created={created} />
          <AppReviewNote visit={visit} />
        </>
      ) : (
        <div class="panel">
          <Empty title="No Instagram app yet">
            <p>
              People authorize an Instagram app. It has an ID and a secret of its own, apart from those under Settings
              &gt; Basic.
            </p>
            {may(visit, 'changesSettings') ? (
              <a class="button primary" href={appLink(visit, `${appPages.basicDisplay}create/`)}>
                Create New App
              </a>
            ) : (
              <p>An administrator or developer of the app can create it.</p>
            )}
          </Empty>
        </div>
      )}
    </AppFrame>
  )
  return sendPage(c, page, { status: given.problems === undefined ? 200 : 422 })
}

function AppReviewNote({ visit }: { readonly visit: AppVisit }): Child {
  return (
    <Panel id="app-review" title="App Review for Instagram Basic Display">
      <p class="soft">
        You can skip this while the app is in Development. Before people who are not Instagram Testers can authorize it,
        it needs Advanced Access to its <a href={appLink(visit, appPages.review)}>permissions</a> and has to be Live.
      </p>
    </Panel>
  )
}
