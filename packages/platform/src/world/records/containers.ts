import { sql } from 'kysely'
import { query } from '../store/query.ts'
import type { ContainerRow } from '../store/schema.ts'
import type { World } from '../world.ts'

export type { ContainerKind } from '../store/schema.ts'

/** What is made before something is published. */
export type Container = ContainerRow

const byId = query<{ id: string }, Container>((db, p) => db.selectFrom('containers').selectAll().where('id', '=', p.id))
const insert = query<Container>((db, p) =>
  db.insertInto('containers').values({
    id: p.id,
    accountId: p.accountId,
    appId: p.appId,
    kind: p.kind,
    source: p.source,
    parameters: p.parameters,
    state: p.state,
    subcode: p.subcode,
    why: p.why,
    reads: p.reads,
    fileId: p.fileId,
    coverId: p.coverId,
    width: p.width,
    height: p.height,
    duration: p.duration,
    fileSize: p.fileSize,
    mediaId: p.mediaId,
    createdAt: p.createdAt,
    readyAt: p.readyAt,
    publishedAt: p.publishedAt,
  }),
)
const ready = query<ContainerFile & { id: string; readyAt: number }>((db, p) =>
  db
    .updateTable('containers')
    .set({
      state: 'READY',
      fileId: p.fileId,
      coverId: p.coverId,
      width: p.width,
      height: p.height,
      duration: p.duration,
      readyAt: p.readyAt,
    })
    .where('id', '=', p.id)
    .where('state', '=', 'WAITING'),
)
const failed = query<{ id: string; subcode: number; why: string; readyAt: number }>((db, p) =>
  db
    .updateTable('containers')
    .set({ state: 'ERROR', subcode: p.subcode, why: p.why, readyAt: p.readyAt })
    .where('id', '=', p.id)
    .where('state', '=', 'WAITING'),
)
const published = query<{ id: string; mediaId: string; publishedAt: number | null }>((db, p) =>
  db
    .updateTable('containers')
    .set({ state: 'PUBLISHED', mediaId: p.mediaId, publishedAt: p.publishedAt })
    .where('id', '=', p.id),
)
const looked = query<{ id: string }>((db, p) =>
  db
    .updateTable('containers')
    .set((eb) => ({ reads: eb('reads', '+', 1) }))
    .where('id', '=', p.id),
)
const announced = query<{ id: string; fileSize: number }>((db, p) =>
  db.updateTable('containers').set({ fileSize: p.fileSize }).where('id', '=', p.id),
)
type Since = { accountId: string; since: number }
const madeSince = query<Since, { count: number }>((db, p) =>
  db
    .selectFrom('containers')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', p.accountId)
    .where('createdAt', '>', p.since),
)
const publishedSince = query<Since, { count: number }>((db, p) =>
  db
    .selectFrom('containers')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', p.accountId)
    .where('publishedAt', '>', p.since),
)
const waiting = query<{ since: number }, Container>((db, p) =>
  db.selectFrom('containers').selectAll().where('state', '=', 'WAITING').where('createdAt', '>', p.since),
)
const files = query<object, { fileId: string | null; coverId: string | null }>((db) =>
  db
    .selectFrom('containers')
    .select(['fileId', 'coverId'])
    .unionAll(db.selectFrom('media').select(['fileId', 'coverId']))
    .unionAll(db.selectFrom('messageFiles').select(['fileId', sql<string | null>`NULL`.as('coverId')])),
)
const removeOld = query<{ before: number; limit: number }>((db, p) =>
  db
    .deleteFrom('containers')
    .where('id', 'in', (old) =>
      old.selectFrom('containers').select('id').where('createdAt', '<', p.before).limit(p.limit),
    ),
)

/** What is known of a container's file. */
export type ContainerFile = Pick<Container, 'fileId' | 'coverId' | 'width' | 'height' | 'duration'>

export function findContainer(world: World, id: string): Container | undefined {
  return world.database.first(byId, { id })
}

/** What a new container has to say of itself; its file comes with it or later. */
export type NewContainer = Pick<Container, 'accountId' | 'appId' | 'kind' | 'source' | 'parameters' | 'state'> &
  Partial<ContainerFile>

/** Stores a container. @returns Its id. */
export function insertContainer(world: World, container: NewContainer): string {
  const now = world.clock.now()
  const id = world.ids.container()
  const rest = { subcode: null, why: '', reads: 0, fileId: null, coverId: null, width: 0, height: 0, duration: null }
  const times = { createdAt: now, readyAt: container.state === 'READY' ? now : null, publishedAt: null }
  world.database.run(insert, { ...rest, fileSize: null, mediaId: null, ...container, ...times, id })
  return id
}

/** The file of a container is here, and can be used. Nothing happens to one that does not wait for it. */
export function fileIsReady(world: World, id: string, file: ContainerFile): void {
  world.database.run(ready, { id, ...file, readyAt: world.clock.now() })
}

/** The file of a container cannot be had, or not be used. */
export function containerFailed(world: World, id: string, subcode: number, why: string): void {
  world.database.run(failed, { id, subcode, why, readyAt: world.clock.now() })
}

/** @param counts Whether it is a post of its own, and no part of an album: the quota counts those. */
export function containerPublished(world: World, id: string, mediaId: string, counts: boolean): void {
  world.database.run(published, { id, mediaId, publishedAt: counts ? world.clock.now() : null })
}

/** Counts that a container was read. */
export function containerRead(world: World, id: string): void {
  world.database.run(looked, { id })
}

/** How large the file of an upload is said to be. */
export function sizeAnnounced(world: World, id: string, fileSize: number): void {
  world.database.run(announced, { id, fileSize })
}

/** How many containers an account made since a time, in Unix milliseconds. */
export function countContainersSince(world: World, accountId: string, since: number): number {
  return world.database.first(madeSince, { accountId, since })?.count ?? 0
}

/** How many containers an account published since a time: what the quota counts. Those whose media was deleted count too. */
export function countPublishedSince(world: World, accountId: string, since: number): number {
  return world.database.first(publishedSince, { accountId, since })?.count ?? 0
}

/** The containers since a time that wait for their file. */
export function listWaitingContainers(world: World, since: number): Container[] {
  return world.database.all(waiting, { since })
}

/** The ids of every file that a media, a container or a message has. */
export function usedFiles(world: World): Set<string> {
  const ids = world.database.all(files, {}).flatMap(({ fileId, coverId }) => [fileId, coverId])
  return new Set(ids.filter((id) => id !== null))
}

/** Deletes containers from before a time: they are unknown then. @returns How many. */
export function removeOldContainers(world: World, before: number, limit: number): number {
  return world.database.run(removeOld, { before, limit })
}
