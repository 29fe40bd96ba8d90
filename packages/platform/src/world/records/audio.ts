import { query } from '../store/query.ts'
import type { AudioRow, Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

/** Music, or a sound that somebody made. */
export type Audio = AudioRow

/** A code by which an advertiser shows that they may use a media. */
export type PartnershipAdCode = Schema['partnershipAdCodes']

const insert = query<Audio>((db, p) =>
  db.insertInto('audio').values({
    id: p.id,
    title: p.title,
    type: p.type,
    duration: p.duration,
    artist: p.artist,
    accountId: p.accountId,
    createdAt: p.createdAt,
  }),
)
const byId = query<{ id: string }, Audio>((db, p) => db.selectFrom('audio').selectAll().where('id', '=', p.id))
const ofType = query<{ type: Audio['type'] }, Audio>((db, p) =>
  db.selectFrom('audio').selectAll().where('type', '=', p.type).orderBy('createdAt', 'desc').orderBy('id', 'desc'),
)
const every = query<object, Audio>((db) => db.selectFrom('audio').selectAll().orderBy('createdAt').orderBy('id'))
const insertCode = query<PartnershipAdCode>((db, p) =>
  db.insertInto('partnershipAdCodes').values({ code: p.code, mediaId: p.mediaId, expiresAt: p.expiresAt }),
)
const byCode = query<{ code: string }, PartnershipAdCode>((db, p) =>
  db.selectFrom('partnershipAdCodes').selectAll().where('code', '=', p.code),
)

export function insertAudio(world: World, audio: Audio): void {
  world.database.run(insert, audio)
}

export function findAudio(world: World, id: string): Audio | undefined {
  return world.database.first(byId, { id })
}

/** Music or original sounds, the latest first. */
export function listAudioOf(world: World, type: Audio['type']): Audio[] {
  return world.database.all(ofType, { type })
}

export function listAudio(world: World): Audio[] {
  return world.database.all(every, {})
}

export function insertPartnershipAdCode(world: World, code: PartnershipAdCode): void {
  world.database.run(insertCode, code)
}

export function findPartnershipAdCode(world: World, code: string): PartnershipAdCode | undefined {
  return world.database.first(byCode, { code })
}
