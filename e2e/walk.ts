import { type Platform, samplePassword, sampleWorld } from '@darkroom/platform'
import { startServer } from 'darkroom'
import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

/** A platform, and browsers with scripts off to walk it. */
export interface Walk extends AsyncDisposable {
  readonly url: string
  readonly platform: Platform
  /** What the app's server was called with, in order: the path, and the form's fields. */
  readonly called: readonly { readonly path: string; readonly form: URLSearchParams }[]
  /** The address of a page of Meta's, below the platform's own. */
  at(host: string, path: string): string
  /** Somebody's own browser. */
  newPage(): Promise<Page>
}

/** Whose server answers the callbacks of a walk's app. */
export const appSite = 'https://printshop.example'

/** Starts the sample world on a date, or only its people and accounts. Callbacks go to {@link appSite}, which takes them all. */
export async function startWalk(asOf: string, holds: 'people' | 'everything' = 'people'): Promise<Walk> {
  const { people, accounts } = sampleWorld('')
  const called: { path: string; form: URLSearchParams }[] = []
  const server = await startServer({
    asOf,
    ...(holds === 'people' ? { world: { people, accounts } } : {}),
    callbacks: 'anywhere',
    fetch: async (url, init) => {
      const request = new Request(url, init)
      called.push({ path: new URL(url).pathname, form: new URLSearchParams(await request.text()) })
      return Response.json({ url: `${appSite}/deletion/c0ffee`, confirmation_code: 'c0ffee' })
    },
  })
  const browser = await launchChromium()
  return {
    url: server.url,
    platform: server.platform,
    called,
    at: (host, path) => `${server.url}/${host}${path}`,
    newPage: async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      context.setDefaultTimeout(10_000)
      return context.newPage()
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Signs in on the page that asks for it. */
export async function signIn(page: Page, label: 'E-mail' | 'Username', name: string): Promise<void> {
  await page.getByLabel(label).fill(name)
  await page.getByLabel('Password').fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Creates an app of a type in the App Dashboard, whose session `developer` has. */
export async function createApp(developer: Page, type: string, name: string): Promise<void> {
  await developer.getByRole('link', { name: 'Create App' }).click()
  await developer.getByRole('radio', { name: new RegExp(`^${type}`) }).check()
  await developer.getByLabel('Display name').fill(name)
  await developer.getByRole('button', { name: 'Create App' }).click()
}

/** What a page says, without its frame. */
export function said(page: Page): Promise<string> {
  return page.locator('main').innerText()
}
