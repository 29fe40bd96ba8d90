import { limits, type ResourceErrorName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import type { Draft } from '../../files/store.ts'
import type { ContainerFile } from '../../world/records/containers.ts'
import { DownloadError, download } from '../download/download.ts'
import { inspectPicture, type PictureFault, type PictureRules } from '../inspect/inspect-picture.ts'
import { bytesOf } from '../inspect/ranges.ts'
import { type Asking, type Fault, refusal } from '../request/asking.ts'

const rule = 'containers/picture'

/** Milliseconds that a picture's server has. Instagram's own limit is not recorded; this one is assumed. */
const timeForPicture = 20_000

/**
 * Fetches the picture at `image_url`, looks at it and stores it, while the request waits (recorded).
 *
 * @throws Refusal with the error that each fault has
 */
export async function storePicture(asking: Asking, url: string, feed: boolean): Promise<ContainerFile> {
  const { context } = asking
  const draft = newDraft(context)
  try {
    const found = await fetchPicture(context, draft, url, { feed, png: context.world.dialect === 'observed' })
    if ('fault' in found) throw refuse(asking, url, found)
    return found
  } catch (error) {
    throw error instanceof DownloadError ? refuseDownload(asking, url, error) : error
  } finally {
    await draft.discard()
  }
}

/** Fetches a cover in the background. @returns Its file, or why there is none */
export async function storeCover(context: Context, url: string): Promise<string | { readonly why: string }> {
  const draft = newDraft(context)
  try {
    const found = await fetchPicture(context, draft, url, { feed: false, png: context.world.dialect === 'observed' })
    return 'fault' in found ? found : (found.fileId ?? '')
  } catch (error) {
    if (error instanceof DownloadError) return { why: error.message }
    throw error
  } finally {
    await draft.discard()
  }
}

async function fetchPicture(
  context: Context,
  draft: Draft,
  url: string,
  rules: PictureRules,
): Promise<ContainerFile | PictureFault> {
  const limit = bytesOf(limits.imgSize.value)
  await download(context.publishing, { url, into: draft, limit, redirects: 0, time: timeForPicture, byRange: false })
  const picture = await inspectPicture(await draft.slice(0, draft.size), rules)
  if ('fault' in picture) return picture
  const stored = newDraft(context)
  await stored.append(picture.bytes)
  return {
    fileId: await stored.keep('jpg'),
    coverId: null,
    width: picture.width,
    height: picture.height,
    duration: null,
  }
}

let drafts = 0

/** A draft that nothing goes on with: one that is left over is removed at the next start. */
export function newDraft({ files }: Pick<Context, 'files'>): Draft {
  return files.draft(`file-${process.pid}-${++drafts}`)
}

function refuse(asking: Asking, url: string, picture: PictureFault): Error {
  const fault: Fault = {
    rule,
    parameter: 'image_url',
    received: picture.why,
    expected: 'a JPEG',
    fix: fixes[picture.fault],
  }
  switch (picture.fault) {
    case 'no-picture':
      return refusal(asking, 'publishAspectRatio', fault, { ratio: '()' })
    case 'ratio':
      return refusal(
        asking,
        'publishAspectRatio',
        { ...fault, expected: `width to height from ${limits.imgRatio.value}` },
        { ratio: `('${picture.ratio}',)` },
      )
    case 'unprocessable':
      return refusal(asking, 'publishImageUnprocessable', fault)
    case 'format':
      return refusal(asking, 'publishImageFormat', fault, { currentImageFormat: picture.format, format: 'JPEG' })
    case 'not-taken':
    default:
      return refusal(asking, 'publishFetchUri', fault, { uri: url })
  }
}

const fixes: Readonly<Record<PictureFault['fault'], string>> = {
  'no-picture': 'Send the address of the file itself, which opens in a browser as a picture and needs no login.',
  ratio: 'Crop the picture, or add a border.',
  unprocessable: 'Save the picture again: its file is damaged, cut off, or far too large.',
  format: 'Save the picture as a JPEG.',
  'not-taken': 'Save the picture as a baseline JPEG.',
}

function refuseDownload(asking: Asking, url: string, { failure, message }: DownloadError): Error {
  const fault: Fault = { rule, parameter: 'image_url', received: message, fix: fixOf(failure, message) }
  const [name, values] = errorOf(failure, url)
  return refusal(asking, name, fault, values)
}

function errorOf(failure: DownloadError['failure'], uri: string): [ResourceErrorName, Record<string, string>] {
  if (failure === 'too-slow') return ['publishTimeoutDownload', {}]
  if (failure === 'too-large') return ['publishImageSize', { size: `${limits.imgSize.value} MiB` }]
  return ['publishFetchUri', { uri }]
}

function fixOf(failure: DownloadError['failure'], message: string): string {
  if (failure === 'too-slow') return 'Serve the file faster.'
  if (failure === 'too-large') return 'Save the picture smaller.'
  return message.startsWith('Not fetched')
    ? 'Serve the file from this machine (http://localhost:…), or start Darkroom with --files-from anywhere for files under https.'
    : 'Make sure that the address answers GET with status 200 and the file, without a login or a redirect.'
}
