import { randomBytes } from 'node:crypto'
import type { WorldFile } from '@darkroom/platform'
import { type Command, InvalidArgumentError } from 'commander'
import type { createApiClient } from '../control/api-client.ts'
import { exitCodes, Failure } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { writeSecretFile } from '../write-secret-file.ts'

/** What the commands of a world share. */
interface Shared {
  readonly terminal: Terminal
  readonly api: (options: { readonly url?: string }) => ReturnType<typeof createApiClient>
  readonly askFirst: (options: { readonly url?: string }, command: string) => Promise<void>
  readonly tell: (options: { readonly json?: true }, done: object, words: string) => void
}

interface FillOptions {
  readonly url?: string
  readonly json?: true
  readonly yes?: true
  readonly accounts: string
  readonly months: string
  readonly seed?: string
  readonly data?: string
  readonly out?: string
  readonly force?: true
}

/** `darkroom world fill`: makes accounts with months of media, in a running Darkroom, a new data directory or a file. */
export function addFill(
  add: (name: string, summary: string, example: string) => Command,
  { api, askFirst, tell }: Shared,
): void {
  add('fill', 'make a world of plausible accounts, media, comments and follows', 'darkroom world fill --out big.yaml')
    .option('--accounts <number>', 'how many accounts', parseCount, '20')
    .option('--months <number>', 'over how many months they published', parseCount, '6')
    .option('--seed <text>', 'the same seed makes the same world (default: another each time)')
    .option('--out <file>', 'write a world file instead of filling a running Darkroom')
    .option('--force', 'with --out: overwrite an existing file')
    .option('--data <directory>', 'fill a new data directory instead of a running Darkroom')
    .option('--yes', 'do not ask before the present world is lost: for scripts')
    .action(async (options: FillOptions) => {
      const { out, data, force } = options
      if ([out, data, options.url].filter((place) => place !== undefined).length > 1)
        throw new Failure('Give one of --out, --data and --url.', [], exitCodes.usage)
      const seed = options.seed ?? randomBytes(6).toString('hex')
      const world = await filled(options, seed)
      const counts = countsOf(world)
      const made = `${counts.accounts} accounts with ${counts.media} media (--seed ${seed}). Everybody's password is safelight.`
      if (out !== undefined) {
        const { printWorldFile } = await import('@darkroom/platform/world-file')
        writeSecretFile(out, printWorldFile(world), force === true)
        tell(options, { out, seed, ...counts }, `Wrote ${out}: ${made}`)
      } else if (data !== undefined) {
        await fillDirectory(data, world)
        tell(options, { data, seed, ...counts }, `Filled ${data}: ${made}`)
      } else {
        const { accounts, months } = options
        if (options.yes !== true)
          await askFirst(options, `darkroom world fill --accounts ${accounts} --months ${months} --seed ${seed}`)
        const { printWorldFile } = await import('@darkroom/platform/world-file')
        await api(options).loadWorld(printWorldFile(world))
        tell(options, { seed, ...counts }, `Replaced the world: ${made}`)
      }
    })
}

function parseCount(text: string): string {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Write a whole number.')
  return text
}

async function filled({ accounts, months }: FillOptions, seed: string): Promise<WorldFile> {
  const { fillWorld, WorldFileError } = await import('@darkroom/platform')
  try {
    return fillWorld({ accounts: Number(accounts), months: Number(months), seed })
  } catch (error) {
    if (error instanceof WorldFileError) throw new Failure(error.message, [], exitCodes.usage)
    throw error
  }
}

async function fillDirectory(data: string, world: WorldFile): Promise<void> {
  const { createPlatform, holdsWorld } = await import('@darkroom/platform')
  if (holdsWorld(data))
    throw new Failure(`${data} holds a world already, and nothing was changed.`, [
      'Choose another directory, or fill a running Darkroom with: darkroom world fill',
    ])
  createPlatform({ data, world }).close()
}

function countsOf({ accounts = [] }: WorldFile): { readonly accounts: number; readonly media: number } {
  return { accounts: accounts.length, media: accounts.reduce((sum, { media = [] }) => sum + media.length, 0) }
}
