import type { EntryOf } from '../keys/key.ts'
import type { AccountEntry } from './account.ts'
import type { AppEntry } from './app.ts'
import type { AudioEntry } from './audio.ts'
import type { CatalogEntry } from './catalog.ts'
import type { EventEntry } from './event.ts'
import type { FaultEntry } from './fault.ts'
import type { GrantEntry } from './grant.ts'
import type { InsightsEntry } from './insights.ts'
import type { LimitsEntry } from './limits.ts'
import type { LocationEntry } from './media/location.ts'
import type { ConversationEntry } from './messages/conversation.ts'
import type { Noun } from './noun.ts'
import type { PageEntry } from './page.ts'
import type { PersonEntry } from './person.ts'
import type { PublishingEntry } from './publishing.ts'

export const worldKeys = {
  /** The world's date, from which its clock runs on; `--as-of` and the option `asOf` go before it. */
  date: { is: 'moment', otherwise: 'the date goes on as it is', example: '2024-11-01T09:30:00Z' },
  /** The language of its people. Most refusals are recorded in English only. */
  language: { is: 'language', otherwise: 'English', example: 'es' },
  /** Who is on Facebook. */
  people: { entries: 'person' },
  /** Places at which media were taken. */
  locations: { entries: 'location' },
  /** Ids of hashtags, by their names in small letters: apps keep these. */
  hashtags: { named: 'id', otherwise: 'made up as captions name them', example: '{ bread: "17843826142012701" }' },
  /** Instagram accounts. */
  accounts: { entries: 'account' },
  /** Facebook Pages. */
  pages: { entries: 'page' },
  /** Catalogs whose products businesses can tag. */
  catalogs: { entries: 'catalog' },
  /** Music and original sounds that reels can use. */
  audio: { entries: 'audio' },
  /** What accounts announce. */
  events: { entries: 'event' },
  /** What accounts wrote each other. */
  conversations: { entries: 'conversation' },
  /** Hashtags of which Instagram shows nothing, without their #. */
  forbiddenHashtags: { list: 'label', example: '[adulting]' },
  /** Apps of the App Dashboard. */
  apps: { entries: 'app' },
  /** What accounts and people authorized apps to do, with the tokens. */
  grants: { entries: 'grant' },
  /** What goes wrong on purpose, in the order in which it is tried. */
  faults: { entries: 'fault' },
  /** How often the platform may be asked. */
  limits: { entry: 'limits' },
  /** How publishing goes. */
  publishing: { entry: 'publishing' },
  /** How insights go. */
  insights: { entry: 'insights' },
} as const

/**
 * What a world holds, in the shape of a world file. Whatever is left out is made up: ids, secrets, colours.
 *
 * @example
 * import { createPlatform, type WorldFile } from '@darkroom/platform'
 * const file: WorldFile = { accounts: [{ username: 'jayposiris', password: 'safelight' }] }
 * await using platform = createPlatform({ world: file })
 */
export interface WorldFile
  extends EntryOf<
    typeof worldKeys,
    {
      readonly person: PersonEntry
      readonly location: LocationEntry
      readonly account: AccountEntry
      readonly page: PageEntry
      readonly catalog: CatalogEntry
      readonly audio: AudioEntry
      readonly event: EventEntry
      readonly conversation: ConversationEntry
      readonly app: AppEntry
      readonly grant: GrantEntry
      readonly fault: FaultEntry
      readonly limits: LimitsEntry
      readonly publishing: PublishingEntry
      readonly insights: InsightsEntry
    }
  > {}

export const world: Noun = {
  keys: worldKeys,
  moved: { developers: 'The key is now people: who has Pages or signs in by Facebook Login stands there too.' },
}
