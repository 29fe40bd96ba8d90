import { expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { darkroom } from '../testing/command-line.ts'

test('a fault is set, listed with how often it happened, and removed', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const fault = async (...args: string[]): Promise<string> => {
    const { code, terminal } = await darkroom(['fault', ...args, '--url', server.url])
    expect([code, terminal.err()]).toEqual([0, ''])
    return terminal.out()
  }
  expect(await fault('list')).toBe('No fault is set.\n')
  expect(await fault('add', '--error', 'nonexistingField', '--value', 'field=likes', '--times', '1')).toBe(
    'Set f1: error nonexistingField, times 1, values {"field":"likes"}\n',
  )
  const answer = await fetch(`${server.url}/graph.instagram.com/me`)
  expect(await answer.text()).toContain('Tried accessing nonexisting field (likes)')
  expect(await fault('list')).toMatch(/happened 1 of 1 times, last 2024-11-01T/)
  expect(await fault('remove', 'f1')).toBe('Removed 1 fault.\n')
  await fault('add', '--broken', 'reset', '--probability', '0.5')
  await fault('add', '--delay', '1s', '--id', 'slow')
  expect(await fault('remove', '--all')).toBe('Removed 2 faults.\n')
  expect(await fault('errors', '--host', 'graph.facebook.com')).toContain('  rateApp  403 4  (#4) Application request')
})

test.for<[args: string[], code: number, words: string]>([
  [['add'], 1, 'Say what happens'],
  [['add', '--error', 'rateAp'], 1, 'Did you mean rateApp?'],
  [['add', '--operation', 'GET IGUser/meda', '--delay', '1s'], 1, 'Did you mean GET IGUser/media?'],
  [['add', '--probability', '2', '--delay', '1s'], 1, 'from 0 to 1'],
  [['add', '--delay', '8'], 2, 'Write its unit'],
  [['add', '--probability', 'often', '--delay', '1s'], 2, 'Write a number.'],
  [['add', '--error', 'rateApp', '--value', 'likes'], 2, 'Write name=text'],
  [['add', '--eror', 'rateApp'], 2, '--error'],
  [['remove'], 2, 'add --all'],
  [['remove', 'f1', '--all'], 2, 'add --all'],
  [['remove', 'f1'], 1, 'There is none now.'],
  [['errors', '--host', 'x'], 1, 'Hosts are graph.instagram.com'],
])('fault %j is refused with %i', async ([args, code, words]) => {
  await using server = await startServer()
  const plain = await darkroom(['fault', ...args, '--url', server.url])
  expect(plain.code).toBe(code)
  expect(plain.terminal.err()).toContain(words)
  const json = await darkroom(['fault', ...args, '--url', server.url, '--json'])
  expect(json.terminal.err()).toBe('')
  expect(JSON.parse(json.terminal.out())).toMatchObject({ error: { message: expect.any(String) } })
})
