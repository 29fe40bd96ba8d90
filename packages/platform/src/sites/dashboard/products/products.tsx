import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { recordChange } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { hasEnded } from '../app-type-words.ts'
import { type AppVisit, appLink, goTo, may, onApp } from '../app-visit.ts'
import { sendDashboardProblem } from '../frame.tsx'
import { type ProductEntry, productList } from '../product-list.ts'
import { addProduct, productProblem } from './add-product.ts'
import { BasicDisplayEnd } from './basic-display-end.tsx'

const done = { 'basic-display': 'productAdded', instagram: 'instagramAdded', facebook: 'facebookAdded' } as const

/** `/apps/{id}/products`: what can be added to an app, and adding it. */
export function productsRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/products', onApp(sendProducts))
  for (const entry of productList)
    site.post(
      `/apps/:appId/products/${entry.slug}`,
      onApp((visit) => setUp(visit, entry), 'changesSettings'),
    )
}

function setUp(visit: AppVisit, { login, name, page }: ProductEntry): Response {
  const { app, products, world } = visit
  if (products[login] === undefined) {
    const problem = productProblem(visit, login)
    if (problem !== undefined) return sendDashboardProblem(visit.c, 403, problem)
    recordChange(visit, 'product.add', name, () => addProduct(world, app, login))
  }
  return goTo(visit, appPages[page], done[login])
}

function sendProducts(visit: AppVisit): Response {
  const page = (
    <AppFrame
      visit={visit}
      page="products"
      title="Products"
      about="Each product lets the app ask people for more permissions."
    >
      <div class="panel">
        <Table
          label="Products"
          columns={['Product', 'Set up']}
          rows={offered(visit).map((entry) => [
            <>
              <strong>{entry.name}</strong>
              <div class="soft">{entry.about}</div>
              {entry.login === 'basic-display' && productProblem(visit, entry.login) === undefined ? (
                <BasicDisplayEnd visit={visit} />
              ) : null}
            </>,
            <SetUp visit={visit} entry={entry} />,
          ])}
        />
      </div>
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

/** What works on the world's date comes first. */
function offered({ world }: AppVisit): ProductEntry[] {
  const ended = ({ login }: ProductEntry): number => (hasEnded(login, world.clock.day()) ? 1 : 0)
  return productList.toSorted((one, other) => ended(one) - ended(other))
}

function SetUp({ visit, entry }: { readonly visit: AppVisit; readonly entry: ProductEntry }): Child {
  const { login, name, page, slug } = entry
  if (visit.products[login] !== undefined) {
    return (
      <a class="button" href={appLink(visit, appPages[page])} aria-label={`Settings of ${name}`}>
        Settings
      </a>
    )
  }
  const problem = productProblem(visit, login)
  if (problem !== undefined) return <span class="soft">{problem}</span>
  if (!may(visit, 'changesSettings'))
    return <span class="soft">An administrator or developer of the app can add it.</span>
  return (
    <Form action={appLink(visit, `${appPages.products}${slug}/`)} token={formToken(visit.c)}>
      <button type="submit" class="button" aria-label={`Set Up ${name}`}>
        Set Up
      </button>
    </Form>
  )
}
