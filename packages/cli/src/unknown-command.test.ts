import { Command } from 'commander'
import { expect, test } from 'vitest'
import { findUnknownCommand } from './unknown-command.ts'

const program = new Command('darkroom')
program.command('exec').argument('<command>')
program.command('world').command('load')

test.for<[readonly string[], readonly string[] | undefined]>([
  [[], undefined],
  [['--help'], undefined],
  [['exec', 'strat', '--help'], undefined],
  [['world', '--help'], undefined],
  [['world', 'load', 'file.yaml'], undefined],
  [['help'], undefined],
  [['help', 'world'], undefined],
  [['strat'], undefined],
  [['--port', '5', 'start', '--help'], undefined],
  [['exec', '--', 'strat', '--help'], undefined],
  [['-h', 'strat'], ['strat']],
  [['strat', '--help'], ['strat']],
  [['help', 'strat'], ['strat']],
  [
    ['world', 'lod', 'file.yaml', '--help'],
    ['world', 'lod'],
  ],
])('of %j the unknown command is %j', ([args, unknown]) => {
  expect(findUnknownCommand(program, args)).toEqual(unknown)
})
