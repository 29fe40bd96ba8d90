import type { Command } from 'commander'
import { addHelp } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { asOfOption, urlOption, worldOption } from './options.ts'

interface Options {
  readonly asOf?: Date
  readonly world?: string
  readonly data?: string
  readonly url?: string
}

/** `darkroom browser` @param end Told how the browser ended. */
export function addBrowser(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const browser = program
    .command('browser')
    .summary('open a browser in which instagram.com is Darkroom')
    .description(
      "Opens Chromium, Chrome or Edge with a temporary profile in which Instagram's hosts lead to Darkroom. Without " +
        '--url, a Darkroom in memory runs for as long as the browser is open.',
    )
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'store the world in this directory instead of in memory')
    .addOption(urlOption('use this running Darkroom instead of starting one').conflicts(['asOf', 'world', 'data']))
    .argument('[flags...]', 'flags and addresses for the browser, after --')
    .action(async (flags: string[], options: Options) => {
      const { runBrowser } = await import('../browser/run-browser.ts')
      end(await runBrowser(flags, options, terminal))
    })
  addHelp(browser, terminal, {
    examples: [
      ['darkroom browser --as-of 2024-11-01'],
      ['darkroom browser --url http://localhost:4000', 'with the Darkroom that "darkroom start" runs'],
      ['darkroom browser -- --window-size=390,844'],
      [
        'darkroom browser -- --headless --dump-dom https://www.instagram.com/',
        'opens this page instead of the console',
      ],
    ],
    notes: [
      'The browser is the one that CHROME_PATH names, or else the first on your PATH. To use another browser, run ' +
        '"darkroom start", set the proxy configuration URL of the browser to http://localhost:4000/console/proxy.pac, and ' +
        'have it trust http://localhost:4000/console/ca.pem.',
    ],
  })
}
