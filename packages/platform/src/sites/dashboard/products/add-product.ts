import type { Login } from '@darkroom/contract'
import type { App } from '../../../world/records/apps.ts'
import { saveProduct } from '../../../world/records/products.ts'
import type { World } from '../../../world/world.ts'

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
