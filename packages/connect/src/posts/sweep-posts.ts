import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { day, hour } from '../base/time.ts'
import type { Context } from '../context.ts'

/** Deletes posts that ended long ago, and files that no post needs any more. */
export async function sweepPosts(context: Context): Promise<void> {
  const { store, now, retention } = context
  const before = now() - retention.posts * day
  await store.run((db) =>
    db
      .deleteFrom('postFile')
      .where('postId', 'in', (q) => q.selectFrom('post').select('id').where('endedAt', '<', before))
      .execute(),
  )
  await store.run((db) => db.deleteFrom('post').where('endedAt', '<', before).execute())
  await store.run((db) =>
    db
      .deleteFrom('file')
      .where('usedAt', '<', now() - retention.files * day)
      .where('id', 'not in', (q) =>
        q
          .selectFrom('postFile')
          .innerJoin('post', 'post.id', 'postFile.postId')
          .select('postFile.fileId')
          .where((w) => w.or([w('post.endedAt', 'is', null), w('post.endedAt', '>', now() - retention.files * day)])),
      )
      .execute(),
  )
  await sweepFolder(context)
}

/** What was not written for an hour and has no row: it was deleted, or its upload was cut off. Real time, since it is the disk's. */
async function sweepFolder({ store, posts }: Context): Promise<void> {
  const { files: folder } = posts
  if (folder === undefined) return
  const fresh = Date.now() - hour
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of names) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (changed > fresh) continue
    const row = await store.run((db) =>
      db.selectFrom('file').select('id').where('hash', '=', entry.name).limit(1).executeTakeFirst(),
    )
    if (row === undefined) await rm(path, { force: true })
  }
}
