import type { Login } from '@darkroom/contract'
import type { Command } from 'commander'
import { addHelp } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { asOfOption, loginOption, urlOption, worldOption } from './options.ts'

interface Options {
  readonly login?: Login
  readonly asOf?: Date
  readonly world?: string
  readonly data?: string
  readonly url?: string
  readonly lint?: boolean
}

/** `darkroom exec` @param end Told how the program ended. */
export function addExec(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const own = ['asOf', 'world', 'data']
  const exec = program
    .command('exec')
    .summary('run a program for which instagram.com is Darkroom')
    .description(
      "Runs a program, unchanged, for which Instagram's hosts lead to Darkroom, through a proxy and a local certificate " +
        'authority that are set in its environment only. Other hosts are reached as usual. Without --url, a Darkroom in ' +
        'memory runs for as long as the program does.',
    )
    .addOption(loginOption())
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'store the world in this directory instead of in memory')
    .addOption(urlOption('use this running Darkroom instead of starting one').conflicts(own))
    .option('--lint', 'print known mistakes in what the program asked of Instagram, and fail if there are any')
    .argument('<command>', 'program to run')
    .argument('[args...]', 'its arguments')
    .passThroughOptions()
    .action(async (command: string, args: string[], options: Options) => {
      const { runExec } = await import('../exec/run-exec.ts')
      end(await runExec(command, args, options, terminal))
    })
  addHelp(exec, terminal, {
    examples: [
      ["darkroom exec -- curl 'https://graph.instagram.com/me?fields=id&access_token=TOKEN'"],
      ['darkroom exec --as-of 2024-11-01 -- bash commands.sh'],
      ['darkroom exec --login facebook -- node app.mjs', 'with an app that uses Facebook Login'],
      ['darkroom exec --lint -- npm test', 'fails when the program makes a known mistake'],
      ['darkroom exec --url http://localhost:4000 -- npm test'],
    ],
    notes: [
      'The program gets these environment variables: DARKROOM_URL, DARKROOM_LOGIN, DARKROOM_APP_ID, DARKROOM_APP_SECRET, ' +
        'DARKROOM_REDIRECT_URI, DARKROOM_USERNAME, DARKROOM_PASSWORD and DARKROOM_CA, and those for its proxy and ' +
        'certificates. With --login facebook, DARKROOM_USERNAME is an email address, and DARKROOM_PAGE_ID and ' +
        'DARKROOM_ACCOUNT_ID identify a Page and the Instagram account linked to it.',
      'Without --login, the login is basic-display until 2024-12-03 and instagram from 2024-12-04.',
      'Exit code: that of the program; 128 plus the number of the signal if a signal ended it; 126 if the program cannot ' +
        'be run, 127 if it is not found; 1 if Darkroom cannot start; 2 for wrong usage; with --lint, 3 if the program ended ' +
        'with 0 and made mistakes. Advice does not fail it. With --url, --lint forgets what was found before.',
    ],
  })
}
