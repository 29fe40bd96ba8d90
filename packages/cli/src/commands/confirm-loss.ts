import { askFirst, canAsk } from '../ask-first.ts'
import type { WorldCounts } from '../control/api-client.ts'
import { Failure } from '../failure.ts'
import { print, type Terminal } from '../terminal.ts'

/** A world that is about to be lost. */
interface Loss {
  readonly url: string
  readonly counts: WorldCounts
  /** The same command with `--yes`, for those who cannot be asked. */
  readonly again: string
}

/** Says what is lost with the present world, and asks. @throws Failure when nobody can be asked, or they do not say yes. */
export async function confirmLoss({ url, counts, again }: Loss, terminal: Terminal): Promise<void> {
  const lost = `The world at ${url} would be lost: ${describeCounts(counts)}.`
  const keep = 'Keep it first with: darkroom world save FILE'
  if (!canAsk(terminal)) throw new Failure(lost, [`If that is what you want: ${again}`, keep])
  print(terminal.stderr, lost, `  ${keep}`)
  if (!(await askFirst(terminal, 'Go on?'))) throw new Failure('Nothing was done. The world is as it was.')
}

/** What a world holds, in words. */
export function describeCounts(counts: WorldCounts): string {
  const parts = (Object.keys(words) as (keyof WorldCounts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${words[key][counts[key] === 1 ? 0 : 1]}`)
  if (parts.length === 0) return 'nothing is in it but its date'
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
}

const words: Readonly<Record<keyof WorldCounts, readonly [one: string, more: string]>> = {
  accounts: ['account', 'accounts'],
  people: ['person', 'people'],
  pages: ['Page', 'Pages'],
  apps: ['app', 'apps'],
  grants: ['grant', 'grants'],
  tokens: ['token', 'tokens'],
}
