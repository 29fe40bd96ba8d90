import { expect, test } from 'vitest'
import { asTyped, commandName } from './as-typed.ts'

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
