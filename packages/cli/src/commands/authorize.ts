import { type Command, Option } from 'commander'
import { createApiClient } from '../control/api-client.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly as: string
  readonly decline?: readonly string[]
  readonly cancel?: true
  readonly url?: string
  readonly json?: true
}

/** `darkroom authorize` */
export function addAuthorize(program: Command, terminal: Terminal): void {
  program
    .command('authorize')
    .summary('answer the authorization window without a browser')
    .description(
      "Answers a running platform's authorization window as a person would, and prints where that person is sent: the\n" +
        'redirect URI with its code.',
    )
    .argument('<url>', "the authorization window's URL")
    .requiredOption('--as <username>', 'who answers')
    .option('--decline <scope...>', 'optional scopes to untick')
    .addOption(new Option('--cancel', 'cancel instead').conflicts('decline'))
    .addOption(runningUrlOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  darkroom authorize "https://api.instagram.com/oauth/authorize?client_id=$DARKROOM_APP_ID&\\
redirect_uri=$DARKROOM_REDIRECT_URI&scope=user_profile,user_media&response_type=code" --as jayposiris
  darkroom authorize "$WINDOW_URL" --as jayposiris --decline user_media
  darkroom authorize "$WINDOW_URL" --as jayposiris --cancel

Exit code: 1 when the window refuses, with its sentence and what to mend.`,
    )
    .action(async (windowUrl: string, { as: username, decline, cancel, url, json }: Options) => {
      const scopes = decline?.flatMap((part) => part.split(',')).filter((scope) => scope !== '')
      const { location } = await createApiClient(runningUrl(url, terminal)).authorize({
        url: windowUrl,
        username,
        ...(scopes === undefined ? {} : { decline: scopes }),
        ...(cancel === undefined ? {} : { cancel }),
      })
      if (json) printJson(terminal.stdout, { location })
      else print(terminal.stdout, location)
    })
}
