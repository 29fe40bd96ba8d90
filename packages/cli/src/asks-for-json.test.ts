import { Command } from 'commander'
import { expect, test } from 'vitest'
import { asksForJson } from './asks-for-json.ts'

const program = new Command('darkroom')
program.command('exec').argument('<command>')
program.command('start').option('--json')
program.command('clock').command('show').option('--json')

test.for<[readonly string[], boolean]>([
  [['start'], false],
  [['start', '--json'], true],
  [['start', '--json', '--prot'], true],
  [['start', '--', '--json'], false],
  [['clock', 'shwo', '--json'], true],
  [['strat', '--json'], true],
  [['exec', 'curl', '--json', '{}'], false],
  [['exec', '--', 'curl', '--json', '{}'], false],
  [[], false],
])('%j asks for JSON: %j', ([args, json]) => {
  expect(asksForJson(program, args)).toBe(json)
})
