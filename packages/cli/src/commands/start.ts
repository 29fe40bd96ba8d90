import type { CallbackReach } from '@darkroom/platform'
import { type Command, Option } from 'commander'
import { addHelp } from '../help-text.ts'
import { untilStopped } from '../start/until-stopped.ts'
import type { Terminal } from '../terminal.ts'
import { asOfOption, jsonOption, parseOrigin, parsePort, worldOption } from './options.ts'

interface Options {
  readonly port: number
  readonly asOf?: Date
  readonly world?: string
  readonly data: string
  readonly memory?: true
  readonly callbacks?: CallbackReach
  readonly filesFrom?: CallbackReach
  readonly limits?: 'off'
  /** true: without an origin. */
  readonly behindProxy?: string | true
  readonly json?: true
}

/** `darkroom start` */
export function addStart(program: Command, terminal: Terminal): void {
  const start = program
    .command('start')
    .summary('start Darkroom and keep it running')
    .description('Starts Darkroom on this machine and keeps it running until you press Ctrl+C.')
    .addOption(new Option('--port <number>', 'port to listen on').default(4000).argParser(parsePort))
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'directory to store the world in', '.darkroom')
    .addOption(new Option('--memory', 'keep the world in memory only').conflicts('data'))
    .addOption(
      new Option(
        '--callbacks <whom>',
        'servers to send deauthorize and data deletion callbacks to: those on this machine, or any',
      )
        .choices(['loopback', 'anywhere'])
        .default('loopback'),
    )
    .addOption(new Option('--limits <how>', 'off: count no calls, and refuse none for being too many').choices(['off']))
    .addOption(
      new Option(
        '--files-from <whom>',
        'servers from which files to publish are fetched (image_url, video_url): those on this machine, or any with https ' +
          '(default: what the world says, on this machine if it says nothing)',
      ).choices(['loopback', 'anywhere']),
    )
    .addOption(
      new Option(
        '--behind-proxy [origin]',
        'trust X-Forwarded-Proto and X-Forwarded-Host of a proxy that ends TLS; with an origin, such as ' +
          'https://darkroom.example.test, be reached by that name too',
      ).argParser(parseOrigin),
    )
    .addOption(jsonOption())
    .action(async ({ memory, data, behindProxy, ...options }: Options) => {
      const { runStart } = await import('../start/run-start.ts')
      const origin = behindProxy === true ? undefined : behindProxy
      const proxied = behindProxy === undefined ? {} : { behindProxy: { origin } }
      await runStart({ ...options, ...proxied, data: memory ? undefined : data }, terminal, untilStopped())
    })
  addHelp(start, terminal, {
    examples: [
      ['darkroom start', "on today's date, stored in .darkroom"],
      ['darkroom start --memory --as-of 2024-11-01', 'while Basic Display still worked'],
      ['darkroom start --world team.yaml --json', 'from a world file, for a script'],
      ['darkroom start --behind-proxy https://darkroom.example.test', 'behind nginx, Caddy or a tunnel'],
    ],
    notes: [
      'With --behind-proxy links, cookies, redirects and the checks of forms follow the scheme and host that the proxy ' +
        'names. Both that host and the one in Host have to be this machine, one of the hosts of Instagram, or the name given: ' +
        'any other is refused with 421. Darkroom itself goes on listening on this machine alone.',
    ],
  })
}
