import type { Command } from 'commander'
import { asTyped } from './as-typed.ts'
import { type Terminal, widthOf } from './terminal.ts'

/** What stands under the options in a command's help. */
export interface HelpText {
  /** Commands to copy, each with what it does where that needs saying. */
  readonly examples: readonly (readonly [command: string, does?: string])[]
  /** Paragraphs. */
  readonly notes?: readonly string[]
}

/** Adds examples and notes to a command's help, laid out for the terminal's width. */
export function addHelp(command: Command, terminal: Terminal, { examples, notes = [] }: HelpText): Command {
  return command.addHelpText('after', ({ error }) => {
    const width = widthOf(error ? terminal.stderr : terminal.stdout)
    const typed = examples.map(([line, does]) => [asTyped(line, terminal.environment), does] as const)
    return [
      '',
      typed.length === 1 ? 'Example:' : 'Examples:',
      ...layOut(typed, width),
      ...notes.flatMap((note) => ['', ...wrap(asTyped(note, terminal.environment), width)]),
    ].join('\n')
  })
}

/** A summary of a command, as its help begins: a sentence. */
export function sentence(summary: string): string {
  return `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`
}

/** In two columns where all of it fits, and else one below the other. A command is never broken: it is there to be copied. */
function layOut(examples: readonly (readonly [line: string, does: string | undefined])[], width: number): string[] {
  const explained = examples.filter(([, does]) => does !== undefined)
  const column = Math.max(0, ...explained.map(([line]) => line.length)) + 4
  const fits = explained.every(([, does = '']) => column + does.length <= width)
  return examples.flatMap(([line, does]) => {
    if (does === undefined) return [`  ${line}`]
    return fits
      ? [`  ${line}`.padEnd(column) + does]
      : [`  ${line}`, ...wrap(does, width - 6).map((part) => `      ${part}`)]
  })
}

/** A paragraph in lines of at most a width; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
