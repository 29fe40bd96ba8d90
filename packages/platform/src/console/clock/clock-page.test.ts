import { changes } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { createPlatform } from '../../platform.ts'

async function clockPage(asOf: string): Promise<string> {
  await using platform = createPlatform({ asOf, now: () => 0 })
  return (await platform.fetch(new Request('http://localhost:4000/console/clock'))).text()
}

test('the page of the clock shows the date in full', async () => {
  expect(await clockPage('2024-11-01')).toContain('2024-11-01 00:00:00 UTC')
})

test('each change on Instagram that is ahead has a button that sets the date to it, and no past one has', async () => {
  const today = '2024-11-01'
  const html = await clockPage(today)
  const buttons = [...html.matchAll(/name="set" value="([^"]+)"/g)].map(([, day]) => day)
  const days = Object.values(changes).map(({ day }) => day)
  expect(buttons).toEqual(days.filter((day) => day > today).sort())
  for (const day of days) expect(html).toContain(`<time datetime="${day}">`)
})

test('a world after every change says that Darkroom knows of none ahead', async () => {
  expect(await clockPage('2099-01-01')).toContain('Darkroom knows of no change after this world’s date.')
})
