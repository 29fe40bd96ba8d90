import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, look } from './chromium.ts'
import { said, signIn, startWalk, type Walk } from './walk.ts'

/** Two people on the local instagram.com, with scripts off: one posts, the other likes, comments and follows. */
describe.skipIf(chromiumPath === undefined)('posts, in a real browser without scripts', () => {
  let walk: Walk
  let mira: Page
  let jay: Page
  let address = ''

  beforeAll(async () => {
    walk = await startWalk('2026-10-01')
    mira = await signedIn(walk, 'mira.prints')
    jay = await signedIn(walk, 'jayposiris')
  }, 60_000)
  afterAll(() => walk?.[Symbol.asyncDispose]())

  test('somebody posts a drawing at once', async () => {
    await mira.getByRole('link', { name: 'New post' }).click()
    await look(mira, 'posts-new')
    await mira.getByRole('radio', { name: 'Teal' }).check({ force: true })
    await mira.getByLabel('Caption').fill('Heron, two blocks. With @jayposiris #linocut')
    await mira.getByLabel('Alt text').fill('A heron in front of a red sun')
    await mira.getByRole('button', { name: 'Post' }).click()
    expect(await said(mira)).toContain('It is posted.')
    address = new URL(mira.url()).pathname
    await look(mira, 'posts-own')
  })

  test('another likes it in the feed, and comes back to it', async () => {
    await jay.goto(walk.at('www.instagram.com', '/'))
    await look(jay, 'posts-feed')
    await jay.getByRole('button', { name: 'Like A heron' }).click()
    expect(new URL(jay.url()).hash).toMatch(/^#post-\d+$/)
    expect(await jay.getByRole('article').first().innerText()).toContain('1 like')
  })

  test('the other comments, and the owner replies', async () => {
    await jay.getByRole('link', { name: 'A heron in front of a red sun' }).click()
    await jay.getByLabel('Comment as jayposiris').fill('Is number eleven free?')
    await jay.getByRole('button', { name: 'Send' }).click()
    expect(await said(jay)).toContain('Is number eleven free?')
    await mira.goto(`${walk.url}${address}`)
    await mira.getByText('Reply', { exact: true }).click()
    await mira.getByLabel('Reply to jayposiris').and(mira.locator('input')).fill('It has your name on it.')
    await mira.locator('.reply').getByRole('button', { name: 'Send' }).click()
    await jay.reload()
    expect(await said(jay)).toContain('It has your name on it.')
    await look(jay, 'posts-post')
  })

  test('the other follows, and is in the list', async () => {
    await jay.getByRole('link', { name: 'mira.prints' }).first().click()
    // He follows her already: once more, from the start.
    await jay.getByRole('button', { name: 'Unfollow mira.prints' }).click()
    await jay.getByRole('button', { name: 'Follow mira.prints', exact: true }).click()
    await jay.getByRole('link', { name: /followers/ }).click()
    expect(await said(jay)).toContain('jayposiris')
    await look(jay, 'posts-followers')
    await jay.goto(walk.at('www.instagram.com', '/mira.prints/'))
    await look(jay, 'posts-profile')
    await jay.goto(walk.at('www.instagram.com', '/explore/tags/linocut/'))
    await look(jay, 'posts-hashtag')
  })

  test('a story is shown from the ring around the profile picture', async () => {
    await mira.goto(walk.at('www.instagram.com', '/create/'))
    await mira.getByRole('radio', { name: 'Story' }).check()
    await mira.getByLabel('Caption').fill('The studio is open')
    await mira.getByRole('button', { name: 'Post' }).click()
    await jay.goto(walk.at('www.instagram.com', '/mira.prints/'))
    await jay.getByRole('link', { name: 'Story of mira.prints' }).click()
    // The sample has one of hers already, and this is the newer.
    await jay.getByRole('link', { name: 'Next' }).click()
    expect(await said(jay)).toContain('The studio is open')
    await look(jay, 'posts-story')
  })

  test('a picture and a video are chosen as files, and make an album', async () => {
    await mira.goto(walk.at('www.instagram.com', '/create/'))
    await mira.getByLabel('Pictures and videos').setInputFiles([
      { name: 'one.jpg', mimeType: 'image/jpeg', buffer: example('print.jpg') },
      { name: 'two.mp4', mimeType: 'video/mp4', buffer: example('press.mp4') },
    ])
    await mira.getByRole('button', { name: 'Post' }).click()
    expect(await mira.getByRole('navigation', { name: 'Parts of the album' }).getByRole('link').count()).toBe(2)
    await look(mira, 'posts-album')
  })

  test('the owner deletes the post when she has read what is lost', async () => {
    await mira.goto(`${walk.url}${address}`)
    await mira.getByText('Edit', { exact: true }).click()
    await mira.locator('summary', { hasText: 'Delete this post' }).click()
    expect(await said(mira)).toContain('gone for good, with its comments and likes')
    await mira.getByRole('button', { name: 'Delete this post' }).click()
    expect(await said(mira)).toContain('The post is deleted.')
    await jay.goto(`${walk.url}${address}`)
    expect(await said(jay)).toContain('There is no such post in this world.')
  })
})

/** A file of the examples. */
function example(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../examples/publish', name))
}

/** With scripts on, an open post shows what others do. */
describe.skipIf(chromiumPath === undefined)('an open post, in a real browser with scripts', () => {
  test('shows a new comment and a like without being loaded again', async () => {
    await using walk = await startWalk('2026-10-01')
    await using browser = await launchChromium()
    const watching = await (await browser.newContext()).newPage()
    const mira = await signedIn(walk, 'mira.prints')
    await mira.goto(walk.at('www.instagram.com', '/create/'))
    await mira.getByRole('button', { name: 'Post' }).click()
    const events = watching.waitForRequest(/\/events\/$/)
    await watching.goto(mira.url())
    await (await events).response()
    await mira.getByLabel('Comment as mira.prints').fill('Can you see me?')
    await mira.getByRole('button', { name: 'Send' }).click()
    await watching.getByText('Can you see me?').waitFor()
    await mira.getByRole('button', { name: /^Like A post/ }).click()
    await watching.getByText('1 like').waitFor()
  })
})

async function signedIn(walk: Walk, username: string): Promise<Page> {
  const page = await walk.newPage()
  await page.goto(walk.at('www.instagram.com', '/accounts/login/'))
  await signIn(page, 'Username', username)
  return page
}
