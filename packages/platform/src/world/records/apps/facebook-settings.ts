import type { ProductRow } from '../../store/schema.ts'

/** The switches under Facebook Login > Settings > Client OAuth Settings. */
export interface FacebookSettings {
  readonly clientOauthLogin: boolean
  readonly webOauthLogin: boolean
  readonly enforceHttps: boolean
  readonly embeddedBrowserOauthLogin: boolean
  readonly strictMode: boolean
  readonly javascriptSdk: boolean
}

/** How the switches stand when the product is set up. */
export const defaultFacebookSettings: FacebookSettings = {
  clientOauthLogin: true,
  webOauthLogin: true,
  enforceHttps: true,
  embeddedBrowserOauthLogin: false,
  strictMode: true,
  javascriptSdk: false,
}

/** The switches of a Facebook Login product; one that was never stored has its default. */
export function readFacebookSettings(product: Pick<ProductRow, 'settings'>): FacebookSettings {
  return completed(JSON.parse(product.settings) as Partial<Record<string, unknown>>)
}

/** What is stored of switches, in `products.settings`. */
export function printFacebookSettings(
  settings: {
    readonly [Switch in keyof FacebookSettings]?: boolean | undefined
  },
): string {
  return JSON.stringify(completed(settings))
}

function completed(given: Partial<Record<string, unknown>>): FacebookSettings {
  const pairs = Object.entries(defaultFacebookSettings).map(([key, value]) => {
    const set = given[key]
    return [key, typeof set === 'boolean' ? set : value]
  })
  return Object.fromEntries(pairs) as FacebookSettings
}
