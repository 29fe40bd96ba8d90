import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { jsonOption } from './options.ts'

/** `darkroom tutorial` */
export function addTutorial(program: Command, terminal: Terminal): void {
  program
    .command('tutorial')
    .summary("walk Meta's Basic Display tutorial, from the first step to the last")
    .description(
      "Walks Meta's Basic Display tutorial on a world of its own, dated 2024-11-01: each step as a person would do it, with its\n" +
        'reply. Then asks the last request again on 2024-12-03, and on 2024-12-04, when Basic Display had ended.',
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  darkroom tutorial
  darkroom tutorial --json | tail -1`,
    )
    .action(async ({ json }: { json?: true }) => {
      const { tellTutorial } = await import('../tutorial/tell.ts')
      await tellTutorial(terminal, json === true)
    })
}
