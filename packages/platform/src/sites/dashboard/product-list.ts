import type { Login } from '@darkroom/contract'
import type { AppPage } from './app-pages.ts'

/** What can be added under Products. */
export interface ProductEntry {
  /** Its address below `products/`. */
  readonly slug: string
  readonly name: string
  readonly login: Login
  readonly about: string
  /** Where it is set up further. */
  readonly page: AppPage
}

/** The products, in the order in which the page shows them. The last two come together. */
export const productList: readonly ProductEntry[] = [
  {
    slug: 'instagram-basic-display',
    name: 'Instagram Basic Display',
    login: 'basic-display',
    about: 'Lets people show an app their own profile, photos and videos, with any kind of Instagram account.',
    page: 'basicDisplay',
  },
  {
    slug: 'instagram',
    name: 'Instagram',
    login: 'instagram',
    about: 'API setup with Instagram login: businesses and creators sign in with their Instagram account alone.',
    page: 'instagramSetup',
  },
  {
    slug: 'instagram-graph-api',
    name: 'Instagram Graph API',
    login: 'facebook',
    about:
      'API setup with Facebook login: businesses and creators sign in with Facebook, for the accounts that are linked to their Pages. Also adds Facebook Login for Business.',
    page: 'graphApi',
  },
  {
    slug: 'facebook-login-for-business',
    name: 'Facebook Login for Business',
    login: 'facebook',
    about: 'The Login dialog, its redirect URIs and its configurations. Also adds the Instagram Graph API.',
    page: 'facebookSettings',
  },
]

/** The name of the product that a login belongs to. */
export function productName(login: Login): string {
  return productList.find((entry) => entry.login === login)?.name ?? login
}
