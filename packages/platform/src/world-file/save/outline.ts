import { type Account, listAccounts } from '../../world/records/accounts.ts'
import { type App, listApps } from '../../world/records/apps/apps.ts'
import { listAudio } from '../../world/records/audio.ts'
import { listForbiddenHashtags } from '../../world/records/media/forbidden-hashtags.ts'
import { listHashtags } from '../../world/records/media/hashtags.ts'
import { listLocations } from '../../world/records/media/locations.ts'
import { messagingSettings } from '../../world/records/messages/messaging-settings.ts'
import { listPages, type Page } from '../../world/records/pages.ts'
import { listPeople } from '../../world/records/people.ts'
import { listCatalogs } from '../../world/records/shopping/catalogs.ts'
import { findThreadsUser } from '../../world/records/threads-users.ts'
import type { World } from '../../world/world.ts'
import type { WorldFile } from '../file.ts'
import { byName, filled } from '../keys/columns.ts'
import { type AccountContent, saveAccount } from '../nouns/account.ts'
import { saveApp } from '../nouns/app.ts'
import { saveAudio } from '../nouns/audio.ts'
import { saveCatalog } from '../nouns/catalog.ts'
import { saveEvents } from '../nouns/event.ts'
import { saveLocation } from '../nouns/media/location.ts'
import { savePage } from '../nouns/page.ts'
import { savePerson } from '../nouns/person.ts'

/** A world's rows, from which entries are made. */
export interface Rows {
  readonly apps: readonly App[]
  readonly accounts: readonly Account[]
  readonly pages: readonly Page[]
}

/** Reads everything but the most numerous rows: media, follows, grants and tokens. */
export function readRows(world: World): Rows {
  return { apps: listApps(world), accounts: listAccounts(world), pages: listPages(world) }
}

/** What an account decided about its messages, if it decided anything. */
function messagingOf(world: World, { id }: Account): string | undefined {
  const settings = messagingSettings(world, id)
  return Object.keys(settings).length === 0 ? undefined : JSON.stringify(settings)
}

/** A world without its accounts' media and follows, its grants and their tokens: what it contains, at a cost that does not grow with its tokens. */
export function outlineWorld(world: World): WorldFile {
  return saveRows(world, readRows(world), () => ({}))
}

/** Everything but grants and their tokens. @param contentOf Whom an account follows, and its media. */
export function saveRows(world: World, rows: Rows, contentOf: (account: Account) => AccountContent): WorldFile {
  const { apps, accounts, pages } = rows
  const professional = new Map(
    accounts.filter(({ type }) => type !== 'PERSONAL').map(({ id, username }) => [id, username]),
  )
  const usernames = new Map(accounts.map(({ id, username }) => [id, username]))
  const businesses = new Map(
    accounts.filter(({ type }) => type === 'BUSINESS').map(({ id, username }) => [id, username]),
  )
  return {
    people: filled(listPeople(world).map(savePerson)),
    locations: filled(listLocations(world).map(saveLocation)),
    hashtags: byName(listHashtags(world).map(({ name, id }) => [name, id] as const)),
    accounts: filled(
      accounts.map((account) =>
        saveAccount(account, {
          ...contentOf(account),
          threadsUserId: findThreadsUser(world, account.id, 'connected')?.id,
          messaging: messagingOf(world, account),
        }),
      ),
    ),
    pages: filled(pages.map((page) => savePage(world, page, professional))),
    catalogs: filled(listCatalogs(world).flatMap((catalog) => saveCatalog(world, catalog, businesses))),
    audio: filled(listAudio(world).map((one) => saveAudio(one, usernames))),
    events: filled(accounts.flatMap((account) => saveEvents(world, account))),
    forbiddenHashtags: filled(listForbiddenHashtags(world)),
    apps: filled(apps.map((app) => saveApp(world, app))),
  }
}
