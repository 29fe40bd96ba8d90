import type { ResourceErrorName } from '@darkroom/contract'
import { shown } from '../../../base/shown.ts'
import {
  endingOf,
  type FileKind,
  fileEndings,
  keepFile,
  largestFile,
} from '../../../interactions/messages/keep-file.ts'
import { newDraft } from '../../../publishing/containers/picture.ts'
import { DownloadError, type DownloadFailure, download } from '../../../publishing/download/download.ts'
import type { MessageFile } from '../../../world/records/messages/message-files.ts'
import type { Reader } from '../../host.ts'
import { refuseMessage } from './refuse.ts'

const rule = 'graph/operations/messages/store-file'

const megabyte = 1024 * 1024

/** Milliseconds that a file's server has: after 75 seconds a video is refused (contract: messageAttachSlow). */
const time = 75_000

const refusals: Readonly<Record<DownloadFailure, ResourceErrorName>> = {
  unreachable: 'messageAttachFetch',
  server: 'messageAttachFetch',
  'range-ignored': 'messageAttachFetch',
  'too-large': 'messageAttachSize',
  'too-slow': 'messageAttachSlow',
}

/** Fetches a file and stores it for an account. @throws Refusal */
export async function storeFile(
  reader: Reader,
  accountId: string,
  { kind, url, reusable }: { readonly kind: FileKind; readonly url: string; readonly reusable: boolean },
): Promise<MessageFile> {
  const { context } = reader.call
  const draft = newDraft(context)
  try {
    await download(context.publishing, {
      url,
      into: draft,
      limit: largestFile[kind],
      redirects: 2,
      time,
      byRange: false,
    })
    const ending = endingOf(await draft.slice(0, 512))
    if (ending === undefined || !fileEndings[kind].includes(ending)) throw wrongKind(reader, kind, url)
    return await keepFile(context, draft, { accountId, kind, ending, reusable: reusable ? 1 : 0 })
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error
    throw refuseMessage(reader, refusals[error.failure], {
      rule,
      parameter: 'message[attachment][payload][url]',
      received: shown(url),
      expected: `a file of at most ${largestFile[kind] / megabyte} MB that can be fetched`,
      fix: `${error.message} Files are fetched from this machine, unless the platform's option says otherwise (files_from).`,
    })
  } finally {
    await draft.discard()
  }
}

function wrongKind(reader: Reader, kind: FileKind, url: string): Error {
  return refuseMessage(reader, 'messageAttachUpload', {
    rule,
    parameter: 'message[attachment][type]',
    received: shown(url),
    expected: `${kind}: a file of the kinds ${fileEndings[kind].join(', ')}, by its first bytes`,
    fix: 'Name the type that the file has, and send a kind of file that is taken.',
  })
}
