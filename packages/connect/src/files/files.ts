import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { FileRow } from '../store/schema.ts'

/** A tenant's file. Another tenant's is not there. @throws Problem 404 */
export async function getFile({ store }: Context, tenantId: string, id: string): Promise<FileRow> {
  const row = await store.run((db) =>
    db.selectFrom('file').selectAll().where('id', '=', id).where('tenantId', '=', tenantId).executeTakeFirst(),
  )
  if (row === undefined)
    throw new Problem(
      404,
      'file_not_found',
      `There is no file ${id}.`,
      'POST /v1/files takes one. Files that no post needs any more are deleted.',
    )
  return row
}

/** The folder of the files that are posted. @throws Problem 501 where there is none. */
export function folderOf({ posts }: Pick<Context, 'posts'>): string {
  if (posts.files !== undefined) return posts.files
  throw new Problem(
    501,
    'files_not_configured',
    'This server takes no files.',
    'Send the URL of a file, or set posts.files to a folder.',
  )
}

/** The types that Instagram takes, and how their names end. */
export const fileTypes: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
}
