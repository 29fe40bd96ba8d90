import { ApiError } from '../../errors/api-error.ts'
import { invalidOption } from '../../errors/option-error.ts'
import { integerOf, recordOf } from '../../json-value.ts'
import { askContainer } from '../containers/container-state.ts'
import { callFailure, noteContainer, pause, type Run, report } from '../run.ts'
import { type OwnFile, openFile } from './media-file.ts'
import { sendUpload } from './send-upload.ts'

/**
 * Uploads a container's video. What was cut off goes on at the byte where it ended; three tries without a byte more are the end of it.
 *
 * @param isNew Whether the container was made just now, so that nothing can be there.
 * @throws PublishError
 */
export async function uploadVideo(
  run: Run,
  index: number,
  { file: given, isNew }: { readonly file: OwnFile | undefined; readonly isNew: boolean },
): Promise<void> {
  const { containers } = run.record
  const container = containers[index]
  if (container?.uploadTo === undefined) return
  const file = given ?? (await reopened(index, container.file?.path))
  const { attempts = 3 } = run.context
  const to = container.uploadTo
  // What was begun by a program that ended may be there in part.
  let offset = isNew ? 0 : await heldBytes(run, to)
  for (let tries = 1; offset < file.size; tries++) {
    report(run, { step: 'uploading', container: index + 1, of: containers.length, sent: offset, size: file.size })
    try {
      await sendUpload(run, to, file, offset)
      break
    } catch (error) {
      if (!(error instanceof ApiError) || run.signal.aborted) throw error
      const held = await heldBytes(run, to)
      if (held > offset) tries = 0
      // Refused at its end, it may be processed all the same: the container tells.
      const { code } = await askContainer(run, container).catch(() => ({ code: undefined }))
      if (code === 'FINISHED' || (held >= file.size && code === 'IN_PROGRESS')) break
      if (!error.retryable || code === 'ERROR' || tries >= attempts) throw callFailure(run, 'upload_failed', error)
      offset = held
      await pause(run, error.retryAfter ?? 1000 * 2 ** tries)
    }
  }
  report(run, { step: 'uploading', container: index + 1, of: containers.length, sent: file.size, size: file.size })
  await noteContainer(run, index, { uploadTo: undefined })
}

/** How many bytes the platform has; 0 if it does not tell. */
async function heldBytes(run: Run, path: string): Promise<number> {
  const reply = await sendUpload(run, path).catch((error: unknown) => {
    if (error instanceof ApiError && !run.signal.aborted) return undefined
    throw error
  })
  return integerOf(recordOf(reply)['offset']) ?? 0
}

async function reopened(index: number, path: string | undefined): Promise<OwnFile> {
  if (path === undefined) {
    throw invalidOption('files', `the files that are not uploaded yet by container (${index} is missing)`, undefined)
  }
  return openFile('files', { path })
}
