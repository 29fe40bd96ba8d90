import { type TestWorld, worldFixture } from '@darkroom/platform/testing'
import { routeBrowser } from '@darkroom/platform/testing/playwright'
import { test as base, expect } from '@playwright/test'

const test = base.extend<{ world: TestWorld }>({ world: worldFixture({ asOf: '2026-10-01' }) })

test('somebody signs in to Instagram and authorizes the app', async ({ context, page, world }) => {
  await routeBrowser(context, world)
  await context.route('https://socialsizzle.herokuapp.com/**', (route) => route.fulfill({ body: 'Welcome back' }))
  const asked = new URLSearchParams({
    client_id: '1093847265518402',
    redirect_uri: 'https://socialsizzle.herokuapp.com/auth/',
    scope: 'instagram_business_basic',
    response_type: 'code',
    state: 'kept-by-the-app',
  })
  await page.goto(`https://www.instagram.com/oauth/authorize?${asked}`)
  await page.getByLabel('Username').fill('mira.prints')
  await page.getByLabel('Password').fill('safelight')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await expect(page.getByText('Welcome back')).toBeVisible()
  const back = new URL(page.url())
  expect(back.searchParams.get('state')).toBe('kept-by-the-app')
  expect(back.searchParams.get('code')).toMatch(/^AQ/)
})
