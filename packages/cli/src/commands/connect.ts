import { type Command, Option } from 'commander'
import { exitCodes, Failure } from '../failure.ts'
import { addHelp, sentence } from '../help-text.ts'
import { untilStopped } from '../start/until-stopped.ts'
import type { Terminal } from '../terminal.ts'
import { addDrill } from './connect-drill.ts'
import { asOfOption, jsonOption, parsePort, worldOption } from './options.ts'

interface Options {
  readonly dev?: true
  readonly port?: number
  readonly platformPort: number
  readonly asOf?: Date
  readonly world?: string
  readonly data: string
  readonly memory?: true
  readonly config: string
  readonly json?: true
  readonly webhooksTo?: string
}

const configOption = (): Option => new Option('--config <file>', 'configuration of connect').default('connect.yaml')

/** `darkroom connect` @param end Called with the exit code. */
export function addConnect(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const connect = program
    .command('connect')
    .summary('keep Instagram accounts connected')
    .description(
      'Starts the server that links Instagram accounts, keeps their tokens encrypted and fresh, and makes calls for your app.',
    )
    .option('--dev', 'start Darkroom too, connected to it, with development keys')
    .addOption(
      new Option('--port <number>', 'port to listen on (default: 4100, or the one of the configuration)').argParser(
        parsePort,
      ),
    )
    .addOption(configOption())
    .addOption(
      new Option('--platform-port <number>', 'with --dev: port of Darkroom').default(4000).argParser(parsePort),
    )
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'with --dev: directory to store everything in', '.darkroom')
    .addOption(new Option('--memory', 'with --dev: keep everything in memory only').conflicts('data'))
    .option('--webhooks-to <address>', 'with --dev: address of your server, which is sent every event, signed')
    .addOption(jsonOption())
    .action(async ({ dev, memory, data, config, port, json, ...options }: Options) => {
      if (dev) {
        const { runDev } = await import('../connect/run-dev.ts')
        await runDev(
          { ...options, json, port: port ?? 4100, data: memory ? undefined : data },
          terminal,
          untilStopped(),
        )
        return
      }
      const { runConnect } = await import('../connect/run-connect.ts')
      await runConnect({ config, port, json }, terminal, untilStopped())
    })
  addHelp(connect, terminal, {
    examples: [
      ['darkroom connect --dev', 'tries it out, with Darkroom as Instagram'],
      ['darkroom connect --dev --webhooks-to http://localhost:3000/hooks', 'and has webhooks sent to your server'],
      ['darkroom connect --config connect.yaml', 'with the real Instagram'],
      ['darkroom connect doctor', 'says what is wrong'],
    ],
    notes: [
      'The store, the root key and the apps are set in the configuration: packages/connect/README.md has an example.',
    ],
  })
  const add = (name: string, summary: string, example: string): Command => {
    const command = connect.command(name).summary(summary).description(sentence(summary))
    addHelp(command, terminal, { examples: [[example]] })
    return command.addOption(configOption()).addOption(jsonOption())
  }
  add('backup', 'copy the store into a file while it is in use', 'darkroom connect backup --to connect-backup.db')
    .requiredOption('--to <file>', 'file to make')
    .action(async ({ to, ...options }: Options & { to: string }) => {
      const { runBackup } = await import('../connect/maintain.ts')
      await runBackup(options, to, terminal)
    })
  add('move', 'copy the store into PostgreSQL', 'darkroom connect move --to postgres://user:password@host/database')
    .requiredOption('--to <url>', 'address of an empty database')
    .action(async ({ to, ...options }: Options & { to: string }) => {
      const { runMove } = await import('../connect/maintain.ts')
      await runMove(options, to, terminal)
    })
  add('admin-link', 'make a link that signs in to the pages, once', 'darkroom connect admin-link')
    .option('--end-sessions', 'sign everybody out first')
    .action(async ({ endSessions, ...options }: Options & { endSessions?: true }) => {
      const { runAdminLink } = await import('../connect/maintain.ts')
      await runAdminLink(options, endSessions ?? false, terminal)
    })
  add(
    'operator-endpoint',
    'have what the weekly review finds sent to a server of yours, and print the secret that verifies it',
    'darkroom connect operator-endpoint https://ops.example/hooks',
  )
    .argument('[url]', 'an https URL; left out, with --remove')
    .option('--remove', 'send it nowhere any more')
    .action(async (url: string | undefined, { remove, ...options }: Options & { remove?: true }) => {
      if ((url === undefined) !== (remove ?? false))
        throw new Failure('Give either a URL or --remove.', [], exitCodes.usage)
      const { runOperatorEndpoint } = await import('../connect/maintain.ts')
      await runOperatorEndpoint(options, url, terminal)
    })
  add('import', 'import tokens kept elsewhere, as connections', 'darkroom connect import tokens.jsonl')
    .argument(
      '<file>',
      "tokens in JSON, an object on each line, or CSV; connections of Nango's, Postiz' table Integration",
    )
    .option('--tenant <id or name>', 'whose connections they become (default: the only tenant)')
    .option('--dry-run', 'read the file only: change nothing, and do not ask Instagram')
    .action(async (file: string, { tenant, dryRun, ...options }: Options & { tenant?: string; dryRun?: true }) => {
      const { runImport } = await import('../connect/transfer.ts')
      end(await runImport(options, { file, tenant, dryRun }, terminal))
    })
  add('export', 'print every connection without its token, one per line', 'darkroom connect export')
    .option('--with-tokens', 'write them with their tokens, in the clear, into a file that only you can read')
    .option('--to <file>', 'with --with-tokens: file to make')
    .option('--tenant <id or name>', 'with --with-tokens: whose connections (default: all)')
    .action(
      async ({ withTokens, to, tenant, ...options }: Options & { withTokens?: true; to?: string; tenant?: string }) => {
        const { runExport, runExportTokens } = await import('../connect/transfer.ts')
        if (withTokens) end(await runExportTokens(options, { to, tenant }, terminal))
        else await runExport(options, { to, tenant }, terminal)
      },
    )
  add(
    'doctor',
    'look for what is wrong with the store, the keys, the work and the apps',
    'darkroom connect doctor',
  ).action(async (options: Options) => {
    const { runDoctor } = await import('../connect/maintain.ts')
    end(await runDoctor(options, terminal))
  })
  add(
    'review',
    'look for permissions that nobody needs, versions that end, and addresses that are too wide',
    'darkroom connect review',
  ).action(async (options: Options) => {
    const { runReview } = await import('../connect/maintain.ts')
    end(await runReview(options, terminal))
  })
  addDrill(connect, terminal, end)
}
