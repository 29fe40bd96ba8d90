import { expect, test } from 'vitest'
import { startServer } from '../server/start-server.ts'
import { darkroom } from '../testing/command-line.ts'

const canUndo = 'takes a snapshot first'

test.each([
  ['y\n', [], '2024-12-30', 0],
  ['YES\n', [], '2024-12-30', 0],
  ['n\n', [], '2024-11-01', 1],
  ['\n', [], '2024-11-01', 1],
  ['', [], '2024-11-01', 1],
  ['', ['--yes'], '2024-12-30', 0],
])('at a terminal, the answer %j with %j leaves the date %s', async (answer, options, day, code) => {
  for (const move of [
    ['advance', '59d'],
    ['set', '2024-12-30'],
  ]) {
    await using server = await startServer({ asOf: '2024-11-01' })
    const asked = await darkroom(['clock', ...move, ...options, '--url', server.url], {}, answer)
    expect(asked.code).toBe(code)
    expect(asked.terminal.err().includes(canUndo)).toBe(options.length === 0)
    if (code === 0) expect(asked.terminal.err()).toContain('darkroom clock undo')
    expect(asked.terminal.err().includes('Move the clock? [y/N]')).toBe(options.length === 0)
    if (code === 1) expect(asked.terminal.err()).toContain('The clock was not moved.')
    expect((await darkroom(['clock', 'show', '--url', server.url])).terminal.out()).toContain(day)
  }
})

test('a script is not asked, and is told how to go back', async () => {
  await using server = await startServer({ asOf: '2024-11-01' })
  const { terminal, code } = await darkroom(['clock', 'advance', '59d', '--url', server.url])
  expect(code).toBe(0)
  expect(terminal.out()).toMatch(/^2024-12-30T[^\n]*\n$/)
  expect(terminal.err()).not.toContain('?')
  expect(terminal.err()).toContain('To go back to before the last jump: darkroom clock undo')
  const undone = await darkroom(['clock', 'undo', '--url', server.url])
  expect(undone.terminal.out()).toMatch(/^2024-11-01T/)
  expect((await darkroom(['clock', 'undo', '--url', server.url])).terminal.err()).toContain('There is no jump to undo.')
  const nothing = await darkroom(['clock', 'advance', '0d', '--url', server.url])
  expect([nothing.code, nothing.terminal.err()]).toEqual([0, ''])
  const json = await darkroom(['clock', 'advance', '1d', '--json', '--url', server.url])
  expect(json.terminal.err()).toBe('')
})

test('what cannot be reached is said before anything is asked', async () => {
  let url = ''
  {
    await using server = await startServer()
    url = server.url
  }
  const { terminal, code } = await darkroom(['clock', 'advance', '1d', '--url', url], {}, 'y\n')
  expect(code).toBe(1)
  expect(terminal.err()).toContain('Nothing answers')
  expect(terminal.err()).not.toContain('Move the clock?')
})
