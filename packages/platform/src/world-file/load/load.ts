import { ClockError } from '../../world/clock.ts'
import { hasAccounts } from '../../world/records/accounts.ts'
import { hasApps } from '../../world/records/apps/apps.ts'
import { writeLanguage } from '../../world/records/language.ts'
import { hasPeople } from '../../world/records/people.ts'
import { readMeta, writeMeta } from '../../world/store/meta.ts'
import type { World } from '../../world/world.ts'
import type { WorldFile } from '../file.ts'
import { expectKey } from '../keys/entering.ts'
import { loadAccount } from '../nouns/account.ts'
import { loadApp } from '../nouns/app.ts'
import { loadAudio } from '../nouns/audio.ts'
import { loadCatalog } from '../nouns/catalog.ts'
import { loadEvent } from '../nouns/event.ts'
import { loadFaults } from '../nouns/fault.ts'
import { loadGrants } from '../nouns/grant.ts'
import { loadInsights } from '../nouns/insights.ts'
import { loadLimits } from '../nouns/limits.ts'
import { loadLocation } from '../nouns/media/location.ts'
import { loadPage } from '../nouns/page.ts'
import { loadPerson } from '../nouns/person.ts'
import { loadPublishing } from '../nouns/publishing.ts'
import { worldKeys } from '../nouns/world.ts'
import { WorldFileError } from '../world-file-error.ts'
import { loadContent, loadHashtags } from './load-content.ts'
import { loadConversations } from './load-conversations.ts'
import { loadForbiddenHashtags } from './load-forbidden-hashtags.ts'
import { expectFewPasswords, passwordHasher } from './password-hasher.ts'
import { type TakeFile, takeNoFile } from './take-file.ts'

/** Whether nothing has been loaded into a world yet; a file without entries counts as loaded. */
export function isNew(world: Pick<World, 'database'>): boolean {
  if (readMeta(world.database, 'loaded') !== undefined) return false
  return !hasAccounts(world) && !hasApps(world) && !hasPeople(world)
}

/**
 * Loads a file into an empty world: all of it, or nothing.
 *
 * @param takeFile Stores the files that media name. Default: a file that names some is refused.
 * @throws WorldFileError when an entry names something that does not exist, or repeats a unique value.
 */
export function loadWorld(world: World, file: WorldFile, takeFile: TakeFile = takeNoFile): void {
  expectFewPasswords([...(file.people ?? []), ...(file.accounts ?? [])])
  const hashed = passwordHasher(world)
  const now = world.clock.now()
  world.database.transaction(() => {
    for (const person of file.people ?? []) loadPerson(world, person, hashed(person))
    for (const location of file.locations ?? []) loadLocation(world, location)
    loadHashtags(world, file.hashtags ?? {})
    const accounts = made(file.accounts, now).map(([entry, at]) => ({
      entry,
      row: loadAccount(world, entry, hashed(entry), at),
    }))
    for (const [page, at] of made(file.pages, now)) loadPage(world, page, at)
    for (const [catalog, at] of made(file.catalogs, now)) loadCatalog(world, catalog, at)
    for (const [audio, at] of made(file.audio, now)) loadAudio(world, audio, at)
    for (const [event, at] of made(file.events, now)) loadEvent(world, event, at)
    loadForbiddenHashtags(world, file.forbiddenHashtags ?? [])
    for (const [app, at] of made(file.apps, now)) loadApp(world, app, at)
    loadContent(world, accounts, takeFile)
    loadConversations(world, file.conversations ?? [])
    loadGrants(world, file.grants ?? [])
    loadLimits(world, file.limits)
    loadPublishing(world, file.publishing)
    loadInsights(world, file.insights)
    if (file.language !== undefined) expectKey('The world', 'language', worldKeys.language, file.language)
    writeLanguage(world, file.language)
    loadFaults(world, file.faults ?? [])
    writeMeta(world.database, 'loaded', '1')
  })
}

/**
 * Replaces everything in a world with what a file describes. Everybody is signed out. The clock takes the file's date,
 * even an earlier one; without a date it keeps running.
 *
 * @throws WorldFileError as {@link loadWorld} does; the world is then unchanged.
 */
export function replaceWorld(world: World, file: WorldFile, takeFile?: TakeFile): void {
  const before = world.clock.state()
  try {
    world.database.transaction(() => {
      world.database.clear()
      restoreDate(world, file)
      loadWorld(world, file, takeFile)
    })
  } catch (error) {
    world.clock.resume(before)
    throw error
  }
}

/** Sets the clock to a file's date, if it has one. @throws WorldFileError for a day that no world can have. */
export function restoreDate(world: World, { date }: WorldFile): void {
  if (date === undefined) return
  try {
    world.clock.restore(date.getTime())
  } catch (error) {
    if (error instanceof ClockError)
      throw new WorldFileError(`The world's date cannot be used. ${error.message}`, { cause: error })
    throw error
  }
}

/** Entries with when they were made, Unix milliseconds: lists go by that, and so keep the file's order. The last is made now. */
function made<Entry>(entries: readonly Entry[] | undefined, now: number): [Entry, number][] {
  return (entries ?? []).map((entry, index, { length }) => [entry, now - (length - 1 - index)])
}
