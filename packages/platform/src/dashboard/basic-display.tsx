import type { Hono } from 'hono'
import { sendPage } from '../pages/page.tsx'
import type { SiteEnv } from '../pages/site.ts'
import { listRedirectUris, replaceRedirectUris, saveBasicDisplayProduct } from '../world/basic-display-products.ts'
import { AppFrame, appPages } from './app-frame.tsx'
import { type AppVisit, appLink, goTo, may, onApp } from './app-visit.ts'
import { type BasicDisplayProblems, type BasicDisplayTyped, readBasicDisplayForm } from './basic-display-form.ts'
import { BasicDisplayForm, InstagramAppCard, ReviewCard } from './basic-display-parts.tsx'
import { EndNotice } from './end-notice.tsx'
import { sendDashboardProblem } from './frame.tsx'

/** `/apps/{id}/instagram-basic-display/basic-display`: the Instagram app, once it was created with `create` below it. */
export function basicDisplayRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/instagram-basic-display/basic-display'
  site.get(path, onApp(withProduct(sendBasicDisplay)))
  site.get(`${path}/create`, onApp(withProduct(sendBasicDisplay)))
  site.post(path, onApp(withProduct(save), 'changesSettings'))
  site.post(
    `${path}/show-secret`,
    onApp(
      withProduct((visit) => sendBasicDisplay(visit, { showSecret: true })),
      'changesSettings',
    ),
  )
  site.post(`${path}/reset-secret`, onApp(withProduct(reset), 'editsRoles'))
}

type ProductVisit = AppVisit & { readonly product: NonNullable<AppVisit['product']> }

function withProduct(answer: (visit: ProductVisit) => Response): (visit: AppVisit) => Response {
  return (visit) => {
    const { product } = visit
    if (product !== undefined) return answer({ ...visit, product })
    return sendDashboardProblem(visit.c, 404, 'Set up Instagram Basic Display first, under Products.')
  }
}

function save(visit: ProductVisit): Response {
  const { app, world, product } = visit
  const read = readBasicDisplayForm(visit.c.get('form'), app.mode)
  if ('problems' in read) return sendBasicDisplay(visit, read)
  const { displayName, redirectUris, deauthorizeUrl, dataDeletionUrl, slashAppended } = read.settings
  world.database.transaction(() => {
    saveBasicDisplayProduct(world, {
      ...product,
      instagramAppId: product.instagramAppId ?? world.ids.instagramApp(),
      instagramAppSecret: product.instagramAppSecret ?? world.ids.secret(),
      displayName,
      deauthorizeUrl,
      dataDeletionUrl,
    })
    replaceRedirectUris(world, app.id, redirectUris)
  })
  return goTo(visit, appPages.basicDisplay, slashAppended ? 'savedWithSlash' : 'saved')
}

function reset(visit: ProductVisit): Response {
  const { world, product } = visit
  if (product.instagramAppSecret === null) return sendBasicDisplay(visit)
  saveBasicDisplayProduct(world, { ...product, instagramAppSecret: world.ids.secret() })
  return goTo(visit, appPages.basicDisplay, 'secretReset')
}

function sendBasicDisplay(
  visit: ProductVisit,
  given: {
    readonly showSecret?: boolean
    readonly typed?: BasicDisplayTyped
    readonly problems?: BasicDisplayProblems
  } = {},
): Response {
  const { app, c, world, product } = visit
  const created = product.instagramAppId !== null
  const creating = given.problems !== undefined || c.env.call.destination.path.replace(/\/$/, '').endsWith('/create')
  const typed = given.typed ?? {
    displayName: product.displayName,
    redirectUris: listRedirectUris(world, app.id).join('\n'),
    deauthorizeUrl: product.deauthorizeUrl,
    dataDeletionUrl: product.dataDeletionUrl,
  }
  const page = (
    <AppFrame visit={visit} page="basicDisplay" title="Instagram Basic Display">
      <EndNotice visit={visit} />
      {created ? <InstagramAppCard visit={visit} product={product} showSecret={given.showSecret === true} /> : null}
      {created || creating ? (
        <>
          <BasicDisplayForm visit={visit} typed={typed} problems={given.problems ?? {}} created={created} />
          <ReviewCard visit={visit} />
        </>
      ) : (
        <section class="card">
          <p>
            People authorize an Instagram app, which has an ID and a secret of its own, apart from those under Settings
            &gt; Basic.
          </p>
          {may(visit, 'changesSettings') ? (
            <a class="button" href={appLink(visit, `${appPages.basicDisplay}create/`)}>
              Create New App
            </a>
          ) : (
            <p class="soft">It was not created yet.</p>
          )}
        </section>
      )}
    </AppFrame>
  )
  return sendPage(c, page, { status: given.problems === undefined ? 200 : 422 })
}
