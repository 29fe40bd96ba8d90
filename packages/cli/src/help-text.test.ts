import { expect, test } from 'vitest'
import { wrap } from './help-text.ts'
import { run } from './program.ts'
import { darkroom } from './testing/command-line.ts'
import { testTerminal } from './testing/terminal.ts'

const commands = ['start', 'exec', 'browser', 'authorize', 'clock', 'world', 'clock advance', 'world load', '']

test.for(commands)('the help of "darkroom %s" has an example', async (command) => {
  const { code, terminal } = await darkroom([...command.split(' ').filter(Boolean), '--help'])
  expect(code).toBe(0)
  expect(terminal.out()).toMatch(/Examples?:\n {2}darkroom /)
})

test.for([50, 60, 80, 100, 200])(
  'help at a width of %i has no line broken twice, and none that is too wide',
  async (columns) => {
    for (const command of [...commands, 'clock set', 'world save']) {
      const terminal = testTerminal({ npm_command: 'exec' }, columns)
      expect(await run([...command.split(' ').filter(Boolean), '--help'], terminal)).toBe(0)
      const lines = terminal.out().split('\n')
      // Examples are there to be copied, and one word cannot be broken.
      const wide = lines.filter((line) => line.length > columns && !/^ {2}npx |^Usage: |^ *\S+$/.test(line))
      expect(wide).toEqual([])
      // A paragraph's next word would not have fitted on the line before.
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1] ?? ''
        const isParagraph = /^[A-Z"][^:]*$/.test(line) && /^\S/.test(next)
        const [word = ''] = next.split(' ')
        if (isParagraph) expect(line.length + 1 + word.length, line).toBeGreaterThan(Math.min(columns, 110))
      }
    }
  },
)

test('the help of every command begins with a sentence, after its usage', async () => {
  for (const command of [...commands, 'clock set', 'world save', 'tutorial']) {
    const { terminal } = await darkroom([...command.split(' ').filter(Boolean), '--help'])
    expect(terminal.out(), command).toMatch(/^Usage: .*\n\n[A-Z][\s\S]*?\.\n/)
  }
})

test('where npx started it, commands are told with npx', async () => {
  const npx = { npm_command: 'exec' }
  expect((await darkroom(['start', '--help'], npx)).terminal.out()).toMatch(
    /^Usage: npx darkroom start [\s\S]*\n {2}npx darkroom start /,
  )
  expect((await darkroom(['strat'], npx)).terminal.err()).toContain('Did you mean start?')
})

test('a paragraph is broken between words, and a longer word has a line of its own', () => {
  expect(wrap('one two  three\nhttp://a/long/one four', 8)).toEqual(['one two', 'three', 'http://a/long/one', 'four'])
  expect(wrap('', 8)).toEqual([])
})
