import { type Command, Option } from 'commander'
import { createApiClient } from '../control/api-client.ts'
import { addHelp } from '../help-text.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { jsonOption, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly as: string
  readonly pages?: readonly string[]
  readonly decline?: readonly string[]
  readonly cancel?: true
  readonly url?: string
  readonly json?: true
}

/** `darkroom authorize` */
export function addAuthorize(program: Command, terminal: Terminal): void {
  const command = program
    .command('authorize')
    .summary('answer the authorization window without a browser')
    .description(
      "Answers the authorization window of a running Darkroom, or Facebook's Login dialog, as a person would, and prints " +
        'the address that the person is sent to: the redirect URI with its code.',
    )
    .argument('<url>', 'URL of the authorization window or the Login dialog')
    .requiredOption('--as <username>', "who answers: a username, or at the Login dialog a person's email address")
    .option('--decline <scope...>', 'optional scopes to decline')
    .option('--pages <page...>', 'Pages to choose at the Login dialog, by name or id (default: all)')
    .addOption(new Option('--cancel', 'click Cancel instead').conflicts(['decline', 'pages']))
    .addOption(runningUrlOption())
    .addOption(jsonOption())
    .action(async (windowUrl: string, { as: username, pages, decline, cancel, url, json }: Options) => {
      const scopes = decline?.flatMap((part) => part.split(',')).filter((scope) => scope !== '')
      const { location } = await createApiClient(runningUrl(url, terminal)).authorize({
        url: windowUrl,
        username,
        ...(pages === undefined ? {} : { pages }),
        ...(scopes === undefined ? {} : { decline: scopes }),
        ...(cancel === undefined ? {} : { cancel }),
      })
      if (json) printJson(terminal.stdout, { location })
      else print(terminal.stdout, location)
    })
  addHelp(command, terminal, {
    examples: [
      ['darkroom authorize "$WINDOW_URL" --as jayposiris'],
      ['darkroom authorize "$WINDOW_URL" --as jayposiris --decline user_media'],
      ['darkroom authorize "$WINDOW_URL" --as jayposiris --cancel'],
      ['darkroom authorize "$DIALOG_URL" --as dana@darkroom.test --pages "Mira Prints"'],
    ],
    notes: [
      'WINDOW_URL is the address that your app opens: ' +
        'https://www.instagram.com/oauth/authorize?client_id=ID&redirect_uri=URI&scope=instagram_business_basic&response_type=code',
      'DIALOG_URL is the address that it opens for Facebook Login: https://www.facebook.com/v25.0/dialog/oauth?client_id=ID&redirect_uri=URI&scope=instagram_basic,pages_show_list',
      'Exit code: 1 if the request is refused. The message says why, and how to fix it.',
    ],
  })
}
