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
}

/** `darkroom exec` @param end Told how the program ended. */
export function addExec(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const own = ['asOf', 'world', 'data']
  const exec = program
    .command('exec')
    .summary('run a program for which instagram.com is this machine')
    .description(
      'Runs a program, unchanged, for which the hosts of Instagram are this machine: through a proxy and a local ' +
        'certificate authority that only its environment names. Other hosts are reached as ever. Without --url it has a ' +
        'platform of its own, in memory, for as long as it runs.',
    )
    .addOption(loginOption())
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'keep the world there instead of in memory')
    .addOption(urlOption('a running platform, in place of one of its own').conflicts(own))
    .argument('<command>', 'the program')
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
      ['darkroom exec --login facebook -- node app.mjs', 'the values of an app with Facebook Login'],
      ['darkroom exec --url http://localhost:4000 -- npm test'],
    ],
    notes: [
      'It finds in its environment: DARKROOM_URL, DARKROOM_LOGIN, DARKROOM_APP_ID, DARKROOM_APP_SECRET, ' +
        'DARKROOM_REDIRECT_URI, DARKROOM_USERNAME, DARKROOM_PASSWORD and DARKROOM_CA, beside the variables for proxies and ' +
        'certificates. With --login facebook DARKROOM_USERNAME is an e-mail address, and DARKROOM_PAGE_ID and ' +
        'DARKROOM_ACCOUNT_ID name a Page and the Instagram account behind it.',
      'Without --login it is basic-display until 2024-12-03, and instagram from then on.',
      "Exit code: the program's; 128 and the signal's number where a signal ended it; 126 if it may not be run, " +
        '127 if there is none of that name; 1 if the platform could not be started, 2 for wrong usage.',
    ],
  })
}
