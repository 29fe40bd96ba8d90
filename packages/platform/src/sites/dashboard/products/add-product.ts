import { appTypes, type Login, type LoginEntry, logins, useCases } from '@darkroom/contract'
import type { App } from '../../../world/records/apps/apps.ts'
import { saveProduct } from '../../../world/records/apps/products.ts'
import type { World } from '../../../world/world.ts'
import { typesFor } from '../app-type-words.ts'
import type { AppVisit } from '../app-visit.ts'
import { productName } from '../product-list.ts'

/** Only one of these in an app (/docs/instagram-platform/app-review). */
const other: { readonly [L in Login]?: Login } = { instagram: 'facebook', facebook: 'instagram' }

/** What keeps an app from adding a login's product; undefined: nothing does. */
export function productProblem(
  { app, products, world }: Pick<AppVisit, 'app' | 'products' | 'world'>,
  login: Login,
): string | undefined {
  const name = productName(login)
  const { since }: LoginEntry = logins[login]
  const taken = app.creation === 'useCase' ? useCases.instagram : appTypes[app.type]
  if (!(taken.logins as readonly Login[]).includes(login)) return kindProblem(app.creation, taken.label, login)
  if (since !== undefined && world.clock.day() < since)
    return `${name} came on ${since}, and in this world it is ${world.clock.day()}.`
  const instead = other[login]
  if (instead !== undefined && products[instead] !== undefined)
    return `An app uses Instagram Login or Facebook Login, not both, and this one has ${productName(instead)}. Create another app for ${name}.`
  return undefined
}

function kindProblem(creation: 'type' | 'useCase', label: string, login: Login): string {
  const kind = creation === 'useCase' ? 'for the use case' : 'of type'
  return `An app ${kind} ${label} does not take ${productName(login)}. Create an app of type ${typesFor(login)}.`
}

/** Adds a login's product to an app. Instagram Login's comes with an Instagram app; Basic Display's is created later; Facebook Login goes by the app's own id. */
export function addProduct(world: World, app: Pick<App, 'id' | 'name'>, login: Login): void {
  const own = login === 'instagram'
  saveProduct(world, {
    appId: app.id,
    login,
    clientId: own ? world.ids.instagramApp() : null,
    clientSecret: own ? world.ids.secret() : null,
    displayName: app.name,
    deauthorizeUrl: '',
    dataDeletionUrl: '',
    settings: '{}',
  })
}
