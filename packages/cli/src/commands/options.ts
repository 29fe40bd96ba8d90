import { logins } from '@darkroom/contract'
import { parseWorldDate } from '@darkroom/platform'
import { InvalidArgumentError, Option } from 'commander'
import type { Terminal } from '../terminal.ts'

/** Options that several commands have. Each call makes a new one. */
export const asOfOption = (): Option =>
  new Option('--as-of <date>', "the world's date, such as 2024-11-01").argParser(parseDate)

export const worldOption = (): Option => new Option('--world <file>', 'world file (YAML) to create a new world from')

export const loginOption = (): Option =>
  new Option('--login <login>', 'login to give the program an app for (default: the one in use on the date)').choices(
    Object.keys(logins),
  )

export const urlOption = (what: string): Option => originOption('--url <url>', what)

/** An option whose value is where a platform is. */
export const originOption = (flags: string, what: string): Option => new Option(flags, what).argParser(parseUrl)

export const jsonOption = (): Option => new Option('--json', 'print JSON, one object on each line, errors included')

/** The running platform a command is about: `--url`, `DARKROOM_URL`, or where `darkroom start` listens. */
export function runningUrl(url: string | undefined, { environment }: Terminal): string {
  const named = environment.DARKROOM_URL
  return url ?? (named === undefined || named === '' ? 'http://localhost:4000' : named)
}

export const runningUrlOption = (): Option =>
  urlOption('address of the running Darkroom (default: DARKROOM_URL, or http://localhost:4000)')

/** A world's date. */
export function parseDate(text: string): Date {
  try {
    return parseWorldDate(text)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

/** Where people reach a server behind a proxy: an origin only. */
export function parseOrigin(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new InvalidArgumentError(
      'It is written with scheme and host and no path, like https://darkroom.example.test.',
    )
  return url.origin
}

/** Where an app's server is: a whole URL. */
export function parseAddress(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('Write an address like http://localhost:3000/webhooks.')
  return text
}

function parseUrl(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('Write an address like http://localhost:4000.')
  return url.origin
}
