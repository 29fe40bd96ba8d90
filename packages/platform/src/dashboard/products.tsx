import { appTypes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../pages/page.tsx'
import { Form } from '../pages/parts.tsx'
import { formToken, type SiteEnv } from '../pages/site.ts'
import { saveBasicDisplayProduct } from '../world/basic-display-products.ts'
import { AppFrame, appPages } from './app-frame.tsx'
import { type AppVisit, appLink, goTo, may, onApp } from './app-visit.ts'
import { EndNotice } from './end-notice.tsx'
import { sendDashboardProblem } from './frame.tsx'

/** `/apps/{id}/products`: what can be added to an app, and adding it. */
export function productsRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/products', onApp(sendProducts))
  site.post('/apps/:appId/products/instagram-basic-display', onApp(setUp, 'changesSettings'))
}

function setUp(visit: AppVisit): Response {
  const { app, world, product } = visit
  if (!appTypes[app.type].basicDisplay) return sendDashboardProblem(visit.c, 403, typeProblem(visit))
  if (product === undefined) {
    saveBasicDisplayProduct(world, {
      appId: app.id,
      instagramAppId: null,
      instagramAppSecret: null,
      displayName: app.name,
      deauthorizeUrl: '',
      dataDeletionUrl: '',
      approvedScopes: '',
    })
  }
  return goTo(visit, appPages.basicDisplay, 'productAdded')
}

function typeProblem({ app }: AppVisit): string {
  return `An app of type ${appTypes[app.type].label} does not take Instagram Basic Display. Create one of type Consumer or None.`
}

function sendProducts(visit: AppVisit): Response {
  const page = (
    <AppFrame visit={visit} page="products" title="Products">
      <section class="card">
        <h2>Instagram Basic Display</h2>
        <p>Lets people show an app their own profile, photos and videos, with any kind of Instagram account.</p>
        <EndNotice visit={visit} />
        <SetUp visit={visit} />
      </section>
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

function SetUp({ visit }: { readonly visit: AppVisit }): Child {
  if (!appTypes[visit.app.type].basicDisplay) return <p class="soft">{typeProblem(visit)}</p>
  if (visit.product !== undefined) {
    return (
      <a
        class="button quiet"
        href={appLink(visit, appPages.basicDisplay)}
        aria-label="Settings of Instagram Basic Display"
      >
        Settings
      </a>
    )
  }
  if (!may(visit, 'changesSettings')) return <p class="soft">It was not added to this app yet.</p>
  return (
    <Form action={appLink(visit, `${appPages.products}instagram-basic-display/`)} token={formToken(visit.c)}>
      <button type="submit" aria-label="Set Up Instagram Basic Display">
        Set Up
      </button>
    </Form>
  )
}
