import type { Command } from 'commander'
import { addHelp } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { jsonOption } from './options.ts'

/** `darkroom tutorial` */
export function addTutorial(program: Command, terminal: Terminal): void {
  const tutorial = program
    .command('tutorial')
    .summary("run Meta's Basic Display tutorial, then move its account to the logins that replaced it")
    .description(
      "Runs Meta's Basic Display tutorial in a world of its own, dated 2024-11-01, and prints each step with its reply. " +
        'Repeats the last request on 2024-12-03 and on 2024-12-04, the day Basic Display ended. Then moves the same ' +
        'account to Instagram Login, past the day its first scopes ended (2025-01-27), and to Facebook Login.',
    )
    .addOption(jsonOption())
    .action(async ({ json }: { json?: true }) => {
      const { tellTutorial } = await import('../tutorial/tell.ts')
      await tellTutorial(terminal, json === true)
    })
  addHelp(tutorial, terminal, { examples: [['darkroom tutorial'], ['darkroom tutorial --json | tail -1']] })
}
