import { type Audio, insertAudio } from '../../world/records/audio.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import type { Noun } from './noun.ts'
import { ownerOfEntry } from './owner-of-entry.ts'

export const audioKeys = {
  /** What it is called. */
  title: { is: 'label', needed: true, column: 'title', example: 'Night train' },
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"2483906157204816"' },
  /** Music, or a sound that somebody made. */
  type: { is: 'audioType', default: 'music', written: true, column: 'type', example: 'original_sound' },
  /** How long it is, in milliseconds. */
  duration: { is: 'count', default: 30_000, column: 'duration', example: '184000' },
  /** Who plays the music. */
  artist: { is: 'text', default: '', column: 'artist', example: 'The Ferries' },
  /** Username of whose original sound it is. */
  account: { is: 'username', refers: 'accounts', example: 'ana.bakes' },
} as const

/** Music, or a sound that somebody made. */
export interface AudioEntry extends EntryOf<typeof audioKeys> {}

export const audio: Noun = { keys: audioKeys }

/** Stores audio. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadAudio(world: World, entry: AudioEntry, createdAt: number): void {
  const name = `The audio ${entry.title}`
  const columns = columnsOf(name, audioKeys, entry)
  const accountId = entry.account === undefined ? null : ownerOfEntry(world, name, entry.account).id
  entering(name, () => insertAudio(world, { ...columns, id: columns.id ?? world.ids.audio(), accountId, createdAt }))
}

/** Reads audio back. @param usernames Of all accounts, by id. */
export function saveAudio(row: Audio, usernames: ReadonlyMap<string, string>): AudioEntry {
  return entryOf<AudioEntry>(audioKeys, row, {
    account: row.accountId === null ? undefined : usernames.get(row.accountId),
  })
}
