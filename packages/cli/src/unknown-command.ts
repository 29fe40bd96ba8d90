import type { Command } from 'commander'

/**
 * Finds a command that is not there on a command line that asks for help: the help of something else would be no answer.
 * Without that wish the parser itself tells of it.
 *
 * @param args The arguments after `darkroom`.
 * @returns The words as far as that command; undefined when every command is known, or no help is asked for.
 */
export function findUnknownCommand(program: Command, args: readonly string[]): string[] | undefined {
  const asksByWord = args[0] === 'help'
  if (!asksByWord && !args.some(isHelp)) return undefined
  let command = program
  const path: string[] = []
  for (const word of asksByWord ? args.slice(1) : args.filter((arg) => !isHelp(arg))) {
    if (command.commands.length === 0 || word.startsWith('-')) return undefined
    path.push(word)
    const next = command.commands.find((each) => each.name() === word || each.aliases().includes(word))
    if (next === undefined) return path
    command = next
  }
  return undefined
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h'
}
