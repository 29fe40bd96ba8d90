import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { auditPage } from './audit.ts'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a real browser is on this machine; undefined skips the tests that need one. */
export const chromiumPath: string | undefined = [process.env['CHROME_PATH'] ?? '', ...candidates].find((path) =>
  existsSync(path),
)

/** Starts the browser. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

const artefacts = join(import.meta.dirname, '..', 'artefacts', 'screenshots')

const desk = { width: 1200, height: 800 }
const phone = { width: 390, height: 844 }

/**
 * Keeps pictures of a page, to be looked at: at a desk, on a phone, and in the dark.
 *
 * @throws Error when a phone had to scroll sideways, an id breaks over two lines, or the page is not accessible in the light or in the dark.
 */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  const picture = (of: string): Promise<unknown> =>
    page.screenshot({ path: join(artefacts, `${name}-${of}.png`), fullPage: true })
  // Without motion, colours change at once: halfway between light and dark there is no contrast to check.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize(desk)
  await picture('desk')
  await auditPage(page, `${name} at a desk`)
  await checkIds(page, `${name} at a desk`)
  await page.setViewportSize(phone)
  await picture('phone')
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (tooWide > 0) throw new Error(`${name} is ${tooWide} px too wide for a phone`)
  await checkIds(page, `${name} on a phone`)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await picture('phone-dark')
  await auditPage(page, `${name} on a phone in the dark`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(desk)
}

/** Nobody can copy or compare an id that is broken over two lines. */
async function checkIds(page: Page, name: string): Promise<void> {
  const broken = await page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (!/^\d{10,20}$/.test(text.textContent?.trim() ?? '')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        found.push(text.textContent ?? '')
    }
    return found
  })
  if (broken.length > 0) throw new Error(`${name} breaks ids over two lines: ${broken.join(', ')}`)
}
