import type { Chance } from '../../drawing/chance.ts'
import type { AccountEntry } from '../file.ts'
import { anyOf, powerLaw } from './choose.ts'
import type { FillIds } from './ids.ts'
import { familyNames, givenNames, type Theme, themes } from './words.ts'

/** An account without media, and what decides about these. */
export interface FilledAccount {
  readonly entry: AccountEntry
  readonly theme: Theme
  /** How many people look at what it publishes. */
  readonly reach: number
}

/** Makes accounts that follow each other: the more followers one has, the more of the others follow it. */
export function fillAccounts(count: number, chance: Chance, ids: FillIds): FilledAccount[] {
  const usernames = new Set<string>()
  const accounts = Array.from({ length: count }, () => fillAccount(chance, ids, usernames))
  const ranked = [...accounts].sort((a, b) => b.reach - a.reach)
  return accounts.map((account) => {
    const wanted = Math.min(count - 1, powerLaw(Math.min(8, count / 2), 60, chance))
    const follows = new Set<string>()
    for (let tries = 0; follows.size < wanted && tries < wanted * 6; tries++) {
      const other = ranked[Math.floor(count * chance.between(0, 1) ** 2.2)]?.entry.username
      if (other !== undefined && other !== account.entry.username) follows.add(other)
    }
    return { ...account, entry: { ...account.entry, follows: [...follows] } }
  })
}

function fillAccount(chance: Chance, ids: FillIds, usernames: Set<string>): FilledAccount {
  const theme = anyOf(themes, chance)
  const [given, family] = [anyOf(givenNames, chance), anyOf(familyNames, chance)]
  const type = chance.often(45) ? 'PERSONAL' : chance.often(55) ? 'BUSINESS' : 'MEDIA_CREATOR'
  const reach = powerLaw(type === 'PERSONAL' ? 180 : 1400, 4_000_000, chance)
  const username = unusedName(given.toLowerCase(), family.toLowerCase(), theme.word, type, chance, usernames)
  const entry: AccountEntry = {
    username,
    id: ids.account(),
    name: type === 'BUSINESS' ? `${family} ${theme.trade}` : `${given} ${family}`,
    type,
    private: type === 'PERSONAL' && chance.often(25),
    biography: anyOf(theme.biographies, chance),
    ...(type === 'BUSINESS' ? { website: `https://${username.replaceAll(/[._]/g, '-')}.example/` } : {}),
    followersCount: reach,
    followsCount: powerLaw(240, 3000, chance),
  }
  return { entry, theme, reach }
}

function unusedName(
  given: string,
  family: string,
  word: string,
  type: string,
  chance: Chance,
  taken: Set<string>,
): string {
  const names =
    type === 'BUSINESS'
      ? [`${family}.${word}`, `${family}_${word}`, `${given}.${family}.${word}`]
      : [`${given}.${word}`, `${given}${family}`, `${given}_${family}`, `${given}.${family}`]
  const start = chance.whole(0, names.length - 1)
  let name = names[start] ?? given
  for (let at = 1; taken.has(name); at++)
    name = at < names.length ? (names[(start + at) % names.length] ?? given) : `${given}.${family}${at}`
  taken.add(name)
  return name
}
