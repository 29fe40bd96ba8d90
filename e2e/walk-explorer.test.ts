import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { said, startWalk, type Walk } from './walk.ts'

const film = join(import.meta.dirname, '../packages/platform/src/publishing/testing/clips/reel.mp4')

/** The explorer as somebody uses it who wants to see what the API answers, with scripts off. */
describe.skipIf(chromiumPath === undefined)('the explorer, in a real browser', () => {
  let walk: Walk
  let page: Page

  beforeAll(async () => {
    walk = await startWalk('2026-11-01', 'everything')
    page = await walk.newPage()
  }, 60_000)
  afterAll(() => walk?.[Symbol.asyncDispose]())

  test('an operation is searched for and chosen', async () => {
    await page.goto(`${walk.url}/`)
    await page.locator('nav').getByRole('link', { name: 'Explorer' }).click()
    await look(page, 'explorer-list')
    await page.getByLabel('Search operations').fill('rockets')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await said(page)).toContain('No operation matches')
    await page.getByLabel('Search operations').fill('media of an account')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.goto(`${walk.url}/console/explorer/?operation=GET+IGUser%2Fmedia`)
    expect(await said(page)).toContain('has not authorized')
    await look(page, 'explorer-call')
  })

  test('a read is sent, and its answer has a link for each field', async () => {
    await page.getByRole('combobox', { name: 'Username' }).fill('mira.prints')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.locator('input[name="f.id"]').check()
    await page.locator('input[name="f.media_type"]').check()
    await page.getByLabel('limit').fill('2')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toContain('x-app-usage')
    expect(await page.locator('#answer a[href$="ig-media.html#field-media-type"]').count()).toBe(2)
    expect(await said(page)).toContain('mira.prints granted')
    await look(page, 'explorer-answer')
    await page.locator('#answer a[href$="ig-media.html#field-media-type"]').first().click()
    // The reference, or, where the documentation is not built, what stands in for it.
    expect(await said(page)).toMatch(/IGMedia[\s\S]*media_type/)
    if ((await page.locator('.VPContent').count()) === 0) await look(page, 'explorer-without-docs')
  })

  test('what is wrong is sent as it is, and the refusal is explained', async () => {
    await page.goto(`${walk.url}/console/explorer/?operation=GET+IGUser%2Fmedia&who=mira.prints`)
    await page.getByLabel('limit').fill('<b>many</b>')
    await page.getByLabel('More fields').fill('caption,"><script>alert(1)</script>')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toContain('Why it was refused')
    expect(await page.locator('script', { hasText: 'alert(1)' }).count()).toBe(0)
    expect(await page.getByLabel('limit').inputValue()).toBe('<b>many</b>')
    await look(page, 'explorer-refused')
  })

  test('a write says that it changes the world, and is in the log, from where it opens again', async () => {
    await page.goto(`${walk.url}/console/explorer/?operation=POST+IGMedia%2Fcomments&who=mira.prints`)
    expect(await said(page)).toContain('writes to the world')
    await page.getByLabel('message').fill('Nice <i>print</i>')
    await page.getByRole('button', { name: 'Send and change the world' }).click()
    expect(await said(page)).toContain('Answer 200')
    await page.getByRole('link', { name: /^Request \d+$/ }).click()
    await page.getByRole('link', { name: 'Open in explorer' }).click()
    expect(await page.getByLabel('message').inputValue()).toBe('Nice <i>print</i>')
  })

  test('a token that is pasted is sent, shown nowhere, and can be sent again', async () => {
    const token = `IGAAnonsense${'x'.repeat(60)}`
    await page.goto(`${walk.url}/console/explorer/?operation=GET+IGUser`)
    await page.getByText('Version and token').click()
    await page.getByLabel('Access token').fill(token)
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toContain('Cannot parse access token')
    expect(await page.content()).not.toContain('IGAAnonsense')
    await page.getByText('Version and token').click()
    expect(await page.getByLabel('Use the token pasted earlier').isChecked()).toBe(true)
  })

  test('a Page is chosen, and the call carries its token', async () => {
    await page.goto(`${walk.url}/console/explorer/?operation=GET+Page`)
    await page.getByLabel('App and login').selectOption('1284605937421856:facebook')
    await page.getByRole('combobox', { name: 'E-mail address' }).fill('dana@darkroom.test')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByLabel('Token', { exact: true }).selectOption('Page Mira Prints')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.locator('input[name="f.name"]').check()
    await page.getByLabel('Id of the').fill('')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toMatch(/Answer 200[\s\S]*"Mira Prints"/)
    expect(await said(page)).toContain('The token is the Page’s')
    expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe('page:104928371650283')
    expect(page.url()).not.toMatch(/EAA|token=/)
    await look(page, 'explorer-page-token')
  })

  test('the app’s own token is chosen where an operation takes no other', async () => {
    await page.goto(`${walk.url}/console/explorer/?operation=GET+Application%2Fsubscriptions`)
    expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe('app')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toContain('Answer 200')
  })

  test('a file is chosen and uploaded; without one, or with an empty one, the page says so', async () => {
    await page.goto(
      `${walk.url}/console/explorer/?operation=POST+IGUser%2Fmedia&who=dana@darkroom.test&app=1284605937421856:facebook`,
    )
    await page.locator('[name="p.media_type"]').fill('REELS')
    await page.locator('[name="p.upload_type"]').fill('resumable')
    await page.getByRole('button', { name: 'Send and change the world' }).click()
    expect(await said(page)).toContain('Answer 200')
    await page.goto(`${walk.url}/console/explorer/?operation=POST+IGContainer%2Fupload`)
    expect(await said(page)).toContain('--data-binary @"$FILE"')
    const send = page.getByRole('button', { name: 'Send and change the world' })
    await send.click()
    expect(await said(page)).toContain('no file was chosen')
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'empty.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(0) })
    await send.click()
    expect(await said(page)).toContain('The file empty.mp4 is empty')
    await look(page, 'explorer-upload-problem')
    await page.getByLabel('File', { exact: true }).setInputFiles(film)
    await send.click()
    expect(await said(page)).toMatch(/Answer 200[\s\S]*Upload successful/)
    await look(page, 'explorer-uploaded')
  })

  test('a file that is too big is refused in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'darkroom-explorer-'))
    const big = join(folder, 'big.mp4')
    writeFileSync(big, '')
    truncateSync(big, 102 * 1024 * 1024)
    await page.goto(`${walk.url}/console/explorer/?operation=POST+IGContainer%2Fupload`)
    await page.getByLabel('File', { exact: true }).setInputFiles(big)
    await page.getByRole('button', { name: 'Send and change the world' }).click()
    expect(await said(page)).toContain('It takes 101 MiB, with its files.')
    rmSync(folder, { recursive: true })
  })

  test('nobody is authorized whom the window refuses', async () => {
    await page.goto(`${walk.url}/console/explorer/?operation=GET+IGUser&who=nobody.here`)
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await said(page)).toContain('No account here is named nobody.here')
    await page.goto(`${walk.url}/console/explorer/?operation=GET+Nothing`)
    expect(await said(page)).toContain('no operation that is called GET Nothing')
  })
})
