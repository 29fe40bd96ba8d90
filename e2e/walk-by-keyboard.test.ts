import { samplePassword } from '@darkroom/platform'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { startWalk, type Walk } from './walk.ts'

/** Both windows by Tab, Space and Enter alone, with scripts off: each stop is named, and is seen to have the focus. */
describe.skipIf(chromiumPath === undefined)('the windows by keyboard alone', () => {
  let walk: Walk
  let page: Page
  let redirectUri = ''

  beforeAll(async () => {
    walk = await startWalk('2026-10-01', 'everything')
    page = await walk.newPage()
    redirectUri = `${walk.url}/console/callback/`
  })
  afterAll(() => walk?.[Symbol.asyncDispose]())

  /** Presses Tab, and says what has the focus now: its role, its name, its state. */
  async function tab(): Promise<string> {
    await page.keyboard.press('Tab')
    const element = page.locator(':focus')
    const outline = await element.evaluate((focused) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      const { left, top } = focused.getBoundingClientRect()
      return { style: outlineStyle, width: Number.parseFloat(outlineWidth), seen: left >= 0 && top >= 0 }
    })
    expect(outline).toEqual({ style: 'solid', width: 2, seen: true })
    return /\w+ "[^"]*"(?: \[\w+\])*/.exec(await element.ariaSnapshot())?.[0] ?? 'nothing with a name'
  }

  async function expectStops(...stops: readonly string[]): Promise<void> {
    for (const stop of stops) expect(await tab()).toBe(stop)
  }

  async function skipToContent(): Promise<void> {
    await expectStops('link "Skip to content"')
    await page.keyboard.press('Enter')
  }

  async function signIn(label: string, name: string): Promise<void> {
    await skipToContent()
    await expectStops(`textbox "${label}"`)
    await page.keyboard.type(name)
    await expectStops('textbox "Password"')
    await page.keyboard.type(samplePassword)
    await expectStops('button "Sign in"')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.includes('login'))
  }

  test('Instagram Login: signs in, unticks a permission, authorizes', async () => {
    const scope = 'instagram_business_basic,instagram_business_content_publish,instagram_business_manage_comments'
    const asked = { client_id: '1093847265518402', redirect_uri: redirectUri, response_type: 'code', scope }
    await page.goto(walk.at('www.instagram.com', `/oauth/authorize?${new URLSearchParams(asked)}`))
    await signIn('Username', 'mira.prints')
    await skipToContent()
    await expectStops('checkbox "Publish: create posts, reels and stories for you (optional)" [checked]')
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: /^Publish/ }).isChecked()).toBe(false)
    await expectStops('checkbox "Comments: read, answer, hide and delete comments on your media (optional)" [checked]')
    await look(page, 'keyboard-01-instagram')
    await expectStops('button "Authorize"')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/console\/callback\/\?code=AQ[\w-]+#_$/)
  })

  test('Facebook Login: chooses one Page of two, and continues', async () => {
    const scope = 'instagram_basic,pages_show_list'
    const asked = { client_id: '1284605937421856', redirect_uri: redirectUri, scope }
    await page.goto(walk.at('www.facebook.com', `/v25.0/dialog/oauth?${new URLSearchParams(asked)}`))
    await signIn('E-mail address', 'dana@darkroom.test')
    await skipToContent()
    await expectStops(
      'checkbox "Instagram profile and media of accounts behind your Pages (optional)" [checked]',
      'checkbox "The list of your Pages (optional)" [checked]',
      'radio "All my Pages, and future ones" [checked]',
    )
    await page.keyboard.press('ArrowDown')
    await expectStops('checkbox "Mira Prints" [checked]', 'checkbox "Ana Bakes" [checked]')
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: 'Ana Bakes' }).isChecked()).toBe(false)
    await look(page, 'keyboard-02-facebook')
    await expectStops(
      'radio "All that are linked to these Pages, and future ones" [checked]',
      'button "Continue as Dana Developer"',
    )
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/console\/callback\/\?code=AQ[\w-]+#_=_$/)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The app received a code')
  })

  test('the console: Try it stands ready for both', async () => {
    await page.goto(walk.url)
    await look(page, 'keyboard-03-console')
    const ready = await page.getByRole('link', { name: /^Try it/ }).allInnerTexts()
    expect(ready.length).toBe(2)
  })
})
