import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from 'darkroom'
import { expect, test } from 'vitest'
import { auditPage } from '../audit.ts'
import { chromiumPath, launchChromium } from '../chromium.ts'
import { root } from './code-blocks.ts'

const isBuilt = existsSync(join(root, 'packages/docs/dist/index.html'))
const pages = [
  '',
  'quick-start.html',
  'reference/errors/',
  'reference/nodes/ig-user.html',
  'reference/operations/publishing.html',
]

test.skipIf(!isBuilt || chromiumPath === undefined)(
  'the built site (npm run docs) asks no other host, breaks no policy, is accessible, and finds what is printed',
  { timeout: 180_000 },
  async () => {
    await using server = await startServer()
    const browser = await launchChromium()
    const problems: string[] = []
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } })
        const page = await context.newPage()
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(message.text())
        })
        page.on('request', (request) => {
          if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) problems.push(request.url())
        })
        for (const path of pages) {
          await page.goto(`${server.url}/docs/${path}`, { waitUntil: 'networkidle' })
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390)
          await auditPage(page, `${path} ${colorScheme}`).catch((error: Error) => problems.push(error.message))
        }
        await page.goto(`${server.url}/docs/`, { waitUntil: 'networkidle' })
        await page.keyboard.press('Control+k')
        await page.getByRole('searchbox').fill('media_publish')
        await page.getByRole('option').first().waitFor()
        await context.close()
      }
    } finally {
      await browser.close()
    }
    expect(problems).toEqual([])
  },
)
