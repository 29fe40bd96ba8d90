import { listAccounts } from '../../world/records/accounts.ts'
import { listApps } from '../../world/records/apps/apps.ts'
import { listLocations } from '../../world/records/media/locations.ts'
import type { World } from '../../world/world.ts'
import { finderOf } from '../nouns/id-or-name.ts'
import { WorldFileError } from '../world-file-error.ts'

/** Finds what media name. Each takes what to call the media at the beginning of a sentence, and throws WorldFileError for what is not there. */
export interface MediaNames {
  /** An account's id, by its username. */
  account(media: string, username: string): string
  /** An app's id, by that or its name. */
  app(media: string, named: string): string
  /** A location's id, by its name. An id is taken as it is: Instagram has more places than a world lists. */
  location(media: string, named: string): string
}

/** Finds what the media of a world name, once all that is not media was loaded. */
export function mediaNamesIn(world: World): MediaNames {
  const accounts = new Map(listAccounts(world).map(({ username, id }) => [username, id]))
  const appNamed = finderOf(listApps(world), { thing: 'app', id: 'Meta App ID' })
  const locationNamed = finderOf(listLocations(world), { thing: 'location', id: 'id' })
  return {
    account(media, username) {
      const id = accounts.get(username.toLowerCase())
      if (id === undefined) throw new WorldFileError(`${media} names ${username}, which is no account of this world.`)
      return id
    },
    app: (media, named) => appNamed(named, media).id,
    location: (media, named) => (/^\d{1,20}$/.test(named) ? named : locationNamed(named, media).id),
  }
}
