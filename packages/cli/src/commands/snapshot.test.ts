import { expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { darkroom } from '../testing/command-line.ts'

test('a snapshot is saved, listed, compared, restored and deleted by commands', async () => {
  await using server = await startServer({ asOf: '2026-11-01', now: () => 0 })
  const run = async (...args: string[]): Promise<string> => {
    const { code, terminal } = await darkroom([...args, '--url', server.url])
    expect([args, code, terminal.err().includes('darkroom:')]).toEqual([args, 0, false])
    return terminal.out()
  }
  expect(await run('snapshot', 'list')).toBe('No snapshot was taken.\n')
  expect(await run('snapshot', 'save', 'before')).toBe('Took s1 before (2026-11-01T00:00:00.000Z)\n')
  await run('fault', 'pack', 'post-was-live')
  await run('clock', 'advance', '1d')
  expect(await run('snapshot', 'list')).toContain('s2 before the jump to 2026-11-02 00:00')
  expect(await run('snapshot', 'compare', 's1')).toContain('faults: 1 new, 0 gone, 0 changed')
  expect(await run('snapshot', 'restore', 's1')).toContain('It is now 2026-11-01T00:00:00.000Z.')
  expect(server.platform.faults.list()).toEqual([])
  expect(JSON.parse(await run('snapshot', 'delete', 's1', '--json'))).toEqual({ id: 's1', deleted: true })
})

test('a snapshot that is not there is said so, with those that are', async () => {
  await using server = await startServer()
  server.platform.snapshot('mine')
  const { code, terminal } = await darkroom(['snapshot', 'restore', 's9', '--url', server.url])
  expect(code).toBe(1)
  expect(terminal.err()).toContain('There is no snapshot "s9".')
  expect(terminal.err()).toContain('There are s1.')
})

test('packs of faults are listed and set', async () => {
  await using server = await startServer()
  const listed = await darkroom(['fault', 'pack', '--url', server.url])
  expect(listed.terminal.out()).toContain('container-gone  Container gone.')
  const unknown = await darkroom(['fault', 'pack', 'nonsense', '--url', server.url])
  expect([unknown.code, unknown.terminal.err()]).toEqual([1, expect.stringContaining('There is no pack "nonsense".')])
})
