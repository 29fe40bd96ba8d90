import type { UploadedFile } from '../../../base/request/upload.ts'
import type { Context } from '../../../call.ts'
import {
  endingOf,
  type FileKind,
  fileEndings,
  keepFile,
  largestFile,
} from '../../../interactions/messages/keep-file.ts'
import { newDraft } from '../../../publishing/containers/picture.ts'
import type { MessageFile } from '../../../world/records/messages/message-files.ts'

/** The most bytes that the form of a message takes: a file, and a little for the rest. */
export const largestForm: number = largestFile.video + 64 * 1024

/** Stores a file that somebody sends by hand. @returns What is wrong with it, in a sentence, if anything is */
export async function storeTypedFile(
  context: Context,
  accountId: string,
  { bytes, type }: UploadedFile,
): Promise<MessageFile | string> {
  const ending = endingOf(bytes)
  const kind = ending === undefined ? undefined : kindOf(ending, type)
  if (ending === undefined || kind === undefined)
    return 'Nothing was sent: choose a picture, a video, a sound or a PDF.'
  if (bytes.length > largestFile[kind])
    return `Nothing was sent: a file of this kind has at most ${largestFile[kind] / 1024 / 1024} MB.`
  const draft = newDraft(context)
  try {
    await draft.append(bytes)
    return await keepFile(context, draft, { accountId, kind, ending, reusable: 0 })
  } finally {
    await draft.discard()
  }
}

/** What a file is sent as. An MP4 is a sound where the browser says so. */
function kindOf(ending: string, type: string): FileKind | undefined {
  const kinds = (Object.keys(fileEndings) as FileKind[]).filter((kind) => fileEndings[kind].includes(ending))
  return kinds.find((kind) => type.startsWith(`${kind}/`)) ?? kinds[0]
}
