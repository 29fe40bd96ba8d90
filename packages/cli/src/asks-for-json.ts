import type { Command } from 'commander'

/**
 * Whether a command line asks for JSON, also where the rest of it is wrong. `--json` behind `--`, or behind a program that
 * `exec` runs, is not Darkroom's.
 *
 * @param args The arguments after `darkroom`.
 */
export function asksForJson(program: Command, args: readonly string[]): boolean {
  const end = args.indexOf('--')
  if (!args.slice(0, end === -1 ? undefined : end).includes('--json')) return false
  const command = program.commands.find((each) => each.name() === args[0])
  return command === undefined || [command, ...command.commands].some(hasJson)
}

function hasJson(command: Command): boolean {
  return command.options.some(({ long }) => long === '--json')
}
