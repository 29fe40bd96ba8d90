import { type Product, replaceRedirectUris, saveProduct } from '../../../world/records/apps/products.ts'
import { recordChange } from '../activity/record-activity.ts'
import { productName } from '../product-list.ts'
import type { ProductVisit } from '../product-visit.ts'
import type { LoginSettings } from './login-settings-form.ts'

/** Stores a login's settings. @param rest What its form has besides. */
export function saveLogin(visit: ProductVisit, settings: LoginSettings, rest: Partial<Product> = {}): void {
  const { app, product, world } = visit
  const { redirectUris, slashAppended: _, displayName, ...urls } = settings
  const count = `${redirectUris.length} redirect ${redirectUris.length === 1 ? 'URI' : 'URIs'}`
  recordChange(visit, 'product.save', `${productName(product.login)}, ${count}`, () => {
    saveProduct(world, { ...product, ...urls, displayName: displayName || product.displayName, ...rest })
    replaceRedirectUris(world, app.id, product.login, redirectUris)
  })
}
