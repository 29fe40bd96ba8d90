import { X509Certificate } from 'node:crypto'
import { asTyped } from '../as-typed.ts'
import { chooseLogin } from '../choose-login.ts'
import { type PlatformChoice, reach } from '../exec/reach.ts'
import { runChild } from '../exec/run-child.ts'
import { relaySignals } from '../exec/signal-relay.ts'
import { exitCodes, Failure } from '../failure.ts'
import { caPath, pacPath } from '../server/servers-own.ts'
import { spkiHash } from '../server/tls/certificate.ts'
import { openTemporary } from '../temporary.ts'
import { print, type Terminal } from '../terminal.ts'
import { whoSignsIn } from '../world-summary.ts'
import { findBrowser, isExecutable } from './find-browser.ts'

/**
 * `darkroom browser`: opens a browser for which Meta's hosts are this machine's, with a profile of its own.
 *
 * @param flags Further flags for the browser, and addresses to open in place of the console.
 * @returns The browser's exit code.
 * @throws Failure saying how to set up another browser, when there is none of the Chromium family, or that CHROME_PATH names no program.
 */
export async function runBrowser(
  flags: readonly string[],
  choice: PlatformChoice,
  terminal: Terminal,
): Promise<number> {
  const browser = findBrowser(terminal.environment)
  if (browser === undefined) throw noBrowser(choice.url ?? 'http://localhost:4000')
  if (!isExecutable(browser)) throw notThere(browser)
  using signals = relaySignals()
  await using reached = await reach(choice, terminal)
  using profile = openTemporary('browser')
  const login = chooseLogin(undefined, reached.summary, reached.day)
  const { username, password } = login === undefined ? {} : whoSignsIn(reached.summary, login)
  const signIn =
    username === undefined ? '' : `; sign in as ${username}${password === undefined ? '' : `, password ${password}`}`
  print(terminal.stderr, `In this browser instagram.com is Darkroom at ${reached.url}${signIn}.`)
  const certificate = new X509Certificate(reached.certificate)
  const args = [
    `--user-data-dir=${profile.path}`,
    `--proxy-server=${reached.proxy}`,
    // Trust for the local authority in this profile alone: nothing is put into any store.
    `--ignore-certificate-errors-spki-list=${spkiHash(certificate.publicKey)}`,
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    ...flags,
    ...(flags.some(isAddress) ? [] : [`${reached.url}/`]),
  ]
  const code = await runChild(browser, args, terminal.environment, signals)
  if (code !== exitCodes.done && process.getuid?.() === 0 && !flags.includes('--no-sandbox'))
    print(terminal.stderr, asTyped('To run Chromium as root: darkroom browser -- --no-sandbox', terminal.environment))
  return code
}

/** Chromium's flags begin with a dash and have their value behind an equals sign; all else is something to open. */
function isAddress(argument: string): boolean {
  return !argument.startsWith('-') || argument.startsWith('--app=')
}

function notThere(browser: string): Failure {
  return new Failure(`CHROME_PATH names ${browser}, which is not a program.`, [
    'Set it to the path of Chromium, Chrome or Edge, or unset it to have one found on your PATH.',
  ])
}

function noBrowser(url: string): Failure {
  return new Failure('No Chromium, Chrome or Edge was found on your PATH.', [
    'Set CHROME_PATH to the path of one.',
    'To set up another browser, run: darkroom start',
    `  Set its "automatic proxy configuration URL" to ${url}${pacPath}`,
    `  In a temporary profile, import this certificate authority for websites: ${url}${caPath}`,
  ])
}
