import type { Command } from 'commander'
import { addHelp } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { jsonOption } from './options.ts'

/** `darkroom tutorial` */
export function addTutorial(program: Command, terminal: Terminal): void {
  const tutorial = program
    .command('tutorial')
    .summary("walk Meta's Basic Display tutorial, from the first step to the last, and the move to what came after")
    .description(
      "Walks Meta's Basic Display tutorial on a world of its own, dated 2024-11-01: each step as a person would do it, with its " +
        'reply. Asks the last request again on 2024-12-03, and on 2024-12-04, when Basic Display had ended. Then moves the ' +
        'same account to Instagram Login, through the end of its first scopes on 2025-01-27, and to Facebook Login.',
    )
    .addOption(jsonOption())
    .action(async ({ json }: { json?: true }) => {
      const { tellTutorial } = await import('../tutorial/tell.ts')
      await tellTutorial(terminal, json === true)
    })
  addHelp(tutorial, terminal, { examples: [['darkroom tutorial'], ['darkroom tutorial --json | tail -1']] })
}
