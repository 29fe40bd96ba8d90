import { createToken, OptionError } from '@darkroom/client'
import { PublishError } from '@darkroom/client/instagram/publish'
import { readList } from '../base/json-column.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import { filePath } from '../files/file-path.ts'
import { getFile } from '../files/files.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { publisherOf, publishPermissions } from './publisher-of.ts'
import { clientPost, filesIn, type WantedPost } from './wanted.ts'

/**
 * Checks a post before it is stored, by the client's own checks: what Instagram is known to refuse is refused here, with its numbers. Nothing
 * is sent.
 *
 * @throws Problem 422; 404 for a file that is not there
 */
export async function checkPost(context: Context, connection: ConnectionRow, wanted: WantedPost): Promise<void> {
  checkPermission(connection)
  const paths = new Map<string, string>()
  for (const id of filesIn(wanted)) {
    const { hash } = await getFile(context, connection.tenantId, id)
    paths.set(id, filePath(context.posts.files ?? '', hash))
  }
  // A token that is none: the publish ends at its first step, before anything is sent.
  const token = createToken({
    login: connection.login,
    kind: connection.kind,
    accessToken: 'unsent',
    userId: connection.userId ?? undefined,
    issuedAt: 0,
  })
  try {
    const place = (id: string) => ({ path: paths.get(id) ?? '' })
    await publisherOf(context, connection, token).begin(wanted.kind, clientPost(wanted, place), {
      host: () => `${context.publicUrl}/files/unsent.jpg`,
      save: () => {
        throw new Error('It was only to be checked.')
      },
    })
  } catch (error) {
    if (error instanceof PublishError && error.code === 'save_failed') return
    throw problemOf(error)
  }
}

function checkPermission({ login, granted }: ConnectionRow): void {
  if (login === 'basic-display' || granted === null) return
  const needed = publishPermissions[login]
  if (readList(granted)?.includes(needed)) return
  throw new Problem(
    422,
    'permission_missing',
    `The owner did not give ${needed}.`,
    'Add it to the app’s scopes if it is not among them, send the owner a new link, and let them leave every box ticked.',
  )
}

function problemOf(error: unknown): unknown {
  if (error instanceof OptionError)
    return new Problem(422, 'post_invalid', error.message, 'GET /openapi.json says what a post can have.')
  if (!(error instanceof PublishError)) return error
  return new Problem(422, error.code, error.message, 'Change the post: Instagram would refuse it as it is.', {
    platform: error.platform,
  })
}
