import { expect, test } from 'vitest'
import { exitCodes } from '../../failure.ts'
import { darkroom } from '../../testing/command-line.ts'

test.each([
  ['--kills', 'many', 'Write a whole number'],
  ['--days', '-1', 'Write a whole number'],
  ['--store', 'connect.db', 'Write an address like postgres://'],
  ['--control', 'careless', 'blind'],
])('%s %s is no drill, and it is said what would be', async (option, value, words) => {
  const { code, terminal } = await darkroom(['connect', 'drill', option, value])
  expect([code, terminal.err()]).toEqual([exitCodes.usage, expect.stringContaining(words)])
})

test('a store that cannot be reached is told with how to fix it', async () => {
  const { code, terminal } = await darkroom(['connect', 'drill', '--store', 'postgres://127.0.0.1:9/none'])
  expect([code, terminal.err()]).toEqual([exitCodes.failed, expect.stringContaining('The store cannot be reached.')])
})

test('that connections were kept is told in a table', async () => {
  const { code, terminal } = await darkroom('connect drill --kills 0 --posts 0 --connections 8 --days 75'.split(' '))
  expect([code, terminal.out()]).toEqual([exitCodes.done, expect.stringContaining('8 connections, 75 days')])
  expect(terminal.out()).toContain('Nothing was lost or doubled.')
})
