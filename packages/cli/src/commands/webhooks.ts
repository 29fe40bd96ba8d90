import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from 'commander'
import { createApiClient, type SentWebhook } from '../control/api-client.ts'
import { settled } from '../control/settled.ts'
import { Failure } from '../failure.ts'
import { addHelp } from '../help-text.ts'
import { print, printJson, stylesFor, type Terminal } from '../terminal.ts'
import { jsonOption, parseAddress, runningUrl, runningUrlOption } from './options.ts'

interface Options {
  readonly url?: string
  readonly json?: true
}

/** `darkroom trigger`, `listen`, `deliveries` and `resend`: webhooks of a running Darkroom. */
export function addWebhooks(program: Command, terminal: Terminal): void {
  addTrigger(program, terminal)
  addListen(program, terminal)
  addDeliveries(program, terminal)
  addResend(program, terminal)
}

function addTrigger(program: Command, terminal: Terminal): void {
  const trigger = program
    .command('trigger')
    .summary('send a sample webhook, as the App Dashboard’s Test does')
    .description('Sends a sample webhook of a field to your server, signed, as the Test of the App Dashboard does.')
    .argument('<field>', 'such as comments, mentions or messages')
    .option('--to <address>', 'address of your server (default: the callback URL of the app)', parseAddress)
    .option('--app <id>', 'Meta App ID of the app whose secret signs it')
    .addOption(runningUrlOption())
    .addOption(jsonOption())
  addHelp(trigger, terminal, { examples: [['darkroom trigger comments --to http://localhost:3000/webhooks']] })
  trigger.action(async (field: string, options: Options & { readonly to?: string; readonly app?: string }) => {
    const api = createApiClient(runningUrl(options.url, terminal))
    const { to, app } = options
    const { id } = await api.triggerWebhook({
      field,
      ...(to === undefined ? {} : { to }),
      ...(app === undefined ? {} : { app }),
    })
    const sent = await settled(() => api.webhooks(), id)
    show(terminal, options, sent)
    checkDelivered(sent)
  })
}

function addListen(program: Command, terminal: Terminal): void {
  const listen = program
    .command('listen')
    .summary('have every webhook sent to your server, and show them')
    .description(
      'Makes an address the callback URL of an app, subscribes its accounts, and shows every delivery until it is stopped.',
    )
    .requiredOption('--forward-to <address>', 'address of your server', parseAddress)
    .option('--verify-token <text>', 'what your server expects as hub.verify_token', 'darkroom')
    .option('--app <id>', 'Meta App ID (default: the first that has accounts)')
    .option('--once', 'stop after the first delivery')
    .addOption(runningUrlOption())
    .addOption(jsonOption())
  addHelp(listen, terminal, { examples: [['darkroom listen --forward-to http://localhost:3000/webhooks']] })
  type ListenOptions = Options & {
    readonly forwardTo: string
    readonly verifyToken: string
    readonly app?: string
    readonly once?: true
  }
  listen.action(async ({ forwardTo: to, verifyToken, app, once, ...options }: ListenOptions) => {
    const running = runningUrl(options.url, terminal)
    const api = createApiClient(running)
    const seen = new Set((await api.webhooks()).map(stateOf))
    const made = await api.subscribeWebhooks({ to, verifyToken, ...(app === undefined ? {} : { app }) })
    if (!options.json) {
      print(terminal.stderr, `Webhooks of ${made.name} go to ${to}: ${made.fields.join(', ')}.`)
      print(terminal.stderr, `Subscribed accounts: ${made.accounts.join(', ') || 'none has authorized the app yet'}.`)
      if (made.mode === 'development')
        print(
          terminal.stderr,
          'The app is in Development Mode, in which Instagram Login sends samples only. For the others, switch it to Live at',
          `  ${running}/developers.facebook.com/apps/${made.id}/dashboard/`,
        )
    }
    for (;;) {
      const news = (await api.webhooks()).filter((one) => wasTried(one) && !seen.has(stateOf(one))).reverse()
      for (const one of news) {
        seen.add(stateOf(one))
        show(terminal, options, one)
      }
      if (once === true && news.length > 0) return
      await wait(500)
    }
  })
}

function addDeliveries(program: Command, terminal: Terminal): void {
  const deliveries = program
    .command('deliveries')
    .summary('list the webhooks that were sent, and those that were not')
    .description('Lists the latest webhooks, with what your server answered, or why nothing was sent.')
    .addOption(runningUrlOption())
    .addOption(jsonOption())
  addHelp(deliveries, terminal, { examples: [['darkroom deliveries'], ['darkroom deliveries --json']] })
  deliveries.action(async (options: Options) => {
    const all = await createApiClient(runningUrl(options.url, terminal)).webhooks()
    for (const one of all) show(terminal, options, one)
    if (all.length === 0 && !options.json) print(terminal.stdout, 'No webhooks yet. Try: darkroom trigger comments')
  })
}

function addResend(program: Command, terminal: Terminal): void {
  const resend = program
    .command('resend')
    .summary('send a webhook again')
    .description('Sends a webhook again, as if it had never been tried.')
    .argument('<id>', 'id from "darkroom deliveries"')
    .addOption(runningUrlOption())
    .addOption(jsonOption())
  addHelp(resend, terminal, { examples: [['darkroom resend 5d31c6f0a9e27b48d1f6c03e']] })
  resend.action(async (id: string, options: Options) => {
    const api = createApiClient(runningUrl(options.url, terminal))
    await api.resendWebhook(id)
    const sent = await settled(() => api.webhooks(), id)
    show(terminal, options, sent)
    checkDelivered(sent)
  })
}

function checkDelivered(sent: SentWebhook | undefined): void {
  if (sent?.state === 'delivered') return
  throw new Failure(
    `The webhook was not delivered. ${sent?.outcome ?? 'Your server has not answered within 15 seconds.'}`,
    'Start your server, or name another address with --to. It is tried again for 36 hours of the world’s time.',
  )
}

/** One that failed waits for its next attempt, and is shown, too. */
function wasTried({ state, attempts }: SentWebhook): boolean {
  return state !== 'waiting' || attempts > 0
}

function stateOf({ id, state, attempts }: SentWebhook): string {
  return `${id} ${state} ${attempts}`
}

function show(terminal: Terminal, { json }: Options, sent: SentWebhook | undefined): void {
  if (sent === undefined) {
    if (!json) print(terminal.stderr, 'Your server has not answered yet. See: darkroom deliveries')
    return
  }
  if (json) {
    printJson(terminal.stdout, sent)
    return
  }
  const { strong, faint, bad } = stylesFor(terminal.stdout)
  const word = sent.state === 'delivered' ? sent.state : bad(sent.state === 'withheld' ? 'not sent' : sent.state)
  const several = sent.events > 1 ? `${sent.events} events  ` : ''
  print(terminal.stdout, `${faint(sent.id)}  ${strong(sent.field)}  ${several}${sent.accountId}  ${word}`)
  print(terminal.stdout, `  ${sent.outcome || 'Not tried yet.'} ${faint(sent.url)}`)
}
