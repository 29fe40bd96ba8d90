import { expect, test } from 'vitest'
import { asTyped, commandName } from './as-typed.ts'
import { darkroom } from './testing/command-line.ts'

test.for([
  ['a shell', {}, 'darkroom'],
  ['an empty variable', { npm_command: '' }, 'darkroom'],
  ['npx', { npm_command: 'exec' }, 'npx darkroom'],
  ['npm start', { npm_command: 'start' }, 'npx darkroom'],
] as const)('started by %s', ([, environment, name]) => {
  expect(commandName(environment)).toBe(name)
})

test('the commands a text names are written as they are to be typed; other words stay', () => {
  const npx = { npm_command: 'exec' }
  expect(asTyped('Start one with: darkroom start, or "darkroom world save F"', npx)).toBe(
    'Start one with: npx darkroom start, or "npx darkroom world save F"',
  )
  for (const text of ['npx darkroom start', 'kept in .darkroom start it', 'Darkroom is up', 'no darkroom here'])
    expect(asTyped(text, npx)).toBe(text)
  expect(asTyped('darkroom start', {})).toBe('darkroom start')
})

test('every command of the program is one that texts may name', async () => {
  const { terminal } = await darkroom(['--help'])
  const [, listed = ''] = /Commands:\n(.*?)\n\n/s.exec(terminal.out()) ?? []
  const commands = [...listed.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'help')
  expect(commands.length).toBeGreaterThan(10)
  const npx = { npm_command: 'exec' }
  expect(commands.filter((name) => !asTyped(`darkroom ${name} x`, npx).startsWith('npx '))).toEqual([])
})
