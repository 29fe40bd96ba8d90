import { changes } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { createPlatform } from '../../platform.ts'
import type { WorldFile } from '../../world-file/file.ts'

async function clockPage(asOf: string, world?: WorldFile): Promise<string> {
  await using platform = createPlatform({ asOf, now: () => 0, world })
  return (await platform.fetch(new Request('http://localhost:4000/console/clock'))).text()
}

test('the page of the clock shows the date in full', async () => {
  expect(await clockPage('2024-11-01')).toContain('2024-11-01 00:00:00 UTC')
})

test('each change on Instagram that is ahead has a button that jumps to it, and no past one has', async () => {
  const today = '2024-11-01'
  const html = await clockPage(today)
  const buttons = [...html.matchAll(/name="to" value="(\d{4}-\d{2}-\d{2})T00:00:00.000Z"/g)].map(([, day]) => day ?? '')
  const days = Object.values(changes).map(({ day }) => day)
  expect(buttons).toEqual(expect.arrayContaining(days.filter((day) => day > today)))
  expect(buttons.filter((day) => day <= today)).toEqual([])
  expect(buttons).toEqual([...buttons].sort())
})

test('a world in which nothing is ahead says so, and has no way to the next event', async () => {
  const html = await clockPage('2099-01-01', {})
  expect(html).toContain('Nothing is scheduled.')
  expect(html).not.toContain('Next event')
})
