import { appTypes, type Login } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../platform.ts'
import { takes, typesFor } from './app-type-words.ts'
import { signedIn } from './testing/visitor.ts'

const end = '2024-12-04'

async function newAppPages(platform: Platform, type: string): Promise<{ overview: string; products: string }> {
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type: type, display_name: 'Wet Plate' })
  const overview = visitor.page().text
  await visitor.open(seen.path.replace(/dashboard.*/, 'products/'))
  return { overview, products: visitor.page().text }
}

test.each<[Login, string]>([
  ['basic-display', 'Consumer or None'],
  ['instagram', 'Business or None'],
  ['facebook', 'Business or None'],
])('%s is for apps of type %s', (login, words) => {
  expect(typesFor(login)).toBe(words)
})

test('a type says what it takes on the day, and what has ended', () => {
  expect(takes('consumer', '2024-12-03')).toBe('Takes Instagram Basic Display.')
  expect(takes('consumer', end)).toBe(`Takes none of Instagram’s products. Instagram Basic Display ended on ${end}.`)
  expect(takes('business', end)).toBe('Takes Instagram and Instagram Graph API.')
  expect(takes('business', '2024-07-22')).toBe('Takes Instagram Graph API.')
})

test('the console names the types that the dashboard takes, on either side of the end', async () => {
  for (const [asOf, login] of [
    ['2024-12-03', 'basic-display'],
    [end, 'instagram'],
  ] as const) {
    await using platform = createPlatform({ asOf })
    const home = await (await platform.fetch(new Request('http://localhost:4000/'))).text()
    expect(home).toContain(`create an app of the type ${typesFor(login)}.`)
    const visitor = await signedIn(platform)
    await visitor.open('/apps/creation/')
    for (const { label } of Object.values(appTypes)) expect(visitor.page().text).toContain(label)
    expect(visitor.page().text.includes(`ended on ${end}`)).toBe(asOf === end)
  }
})

test('an app with Basic Display and Instagram Login begins with what works', async () => {
  const headings = async (asOf: string): Promise<(string | undefined)[]> => {
    await using platform = createPlatform({ asOf })
    const visitor = await signedIn(platform)
    const { html } = await visitor.open('/apps/358205879134926/dashboard/')
    return [...html.matchAll(/<h2[^>]*>Getting started with ([^<]+)/g)].map(([, product]) => product)
  }
  expect(await headings('2024-12-03')).toEqual(['Instagram Basic Display', 'Instagram'])
  expect(await headings('2024-12-04')).toEqual(['Instagram', 'Instagram Basic Display'])
})

test('after the end of Basic Display a new app is not led into it', async () => {
  await using before = createPlatform({ asOf: '2024-12-03' })
  await using after = createPlatform({ asOf: '2026-11-29' })
  const [then, now] = [await newAppPages(before, 'none'), await newAppPages(after, 'none')]
  expect(then.overview).toContain('Set up Instagram Basic Display')
  expect(now.overview).not.toContain('Basic Display')
  expect(now.overview).toContain('No product yet Add a product')
  const order = (text: string): boolean =>
    text.indexOf('API setup with Instagram login') < text.indexOf('with any kind of Instagram account')
  expect([order(then.products), order(now.products)]).toEqual([false, true])
})
