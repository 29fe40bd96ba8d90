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
    .summary('open a browser in which instagram.com is this machine')
    .description(
      'Opens Chromium, Chrome or Edge, with a profile that is thrown away afterwards, in which the hosts of Instagram are ' +
        'this machine. Without --url it has a platform of its own, in memory, for as long as the browser is open.',
    )
    .addOption(asOfOption())
    .addOption(worldOption())
    .option('--data <directory>', 'keep the world there instead of in memory')
    .addOption(urlOption('a running platform, in place of one of its own').conflicts(['asOf', 'world', 'data']))
    .argument('[flags...]', 'flags and addresses for the browser, after --')
    .action(async (flags: string[], options: Options) => {
      const { runBrowser } = await import('../browser/run-browser.ts')
      end(await runBrowser(flags, options, terminal))
    })
  addHelp(browser, terminal, {
    examples: [
      ['darkroom browser --as-of 2024-11-01'],
      ['darkroom browser --url http://localhost:4000', 'the platform that "darkroom start" runs'],
      ['darkroom browser -- --window-size=390,844'],
      ['darkroom browser -- --headless --dump-dom https://www.instagram.com/', 'an address in place of the console'],
    ],
    notes: [
      'The browser is the one CHROME_PATH names, or the first on the PATH. Any other browser, while "darkroom start" runs: ' +
        "set its proxy's configuration URL to http://localhost:4000/console/proxy.pac and have it trust " +
        'http://localhost:4000/console/ca.pem.',
    ],
  })
}
