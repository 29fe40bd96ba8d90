import type { Login } from '@darkroom/contract'
import type { SiteContext } from '../../site-kit/site.ts'
import type { Product } from '../../world/records/apps/products.ts'
import { type AppVisit, onApp, type Right } from './app-visit.ts'
import { sendDashboardProblem } from './frame.tsx'
import { productName } from './product-list.ts'

/** A developer at a product of one of their apps. */
export interface ProductVisit extends AppVisit {
  readonly product: Product
}

/** A handler for a page of a product, as {@link onApp}'s; before the product was added there is no such page. */
export function onProduct(
  login: Login,
  answer: (visit: ProductVisit) => Response,
  right?: Right,
): (c: SiteContext) => Response | Promise<Response> {
  return onApp((visit) => {
    const product = visit.products[login]
    if (product !== undefined) return answer({ ...visit, product })
    return sendDashboardProblem(visit.c, 404, `Set up ${productName(login)} first, under Products.`)
  }, right)
}
