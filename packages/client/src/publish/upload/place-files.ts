import { invalidOption, OptionError } from '../../errors/option-error.ts'
import { checkImage } from '../checks/check-image.ts'
import type { FileUse, PublishOptions } from '../options.ts'
import type { Draft } from '../plan.ts'
import { PublishError } from '../publish-error.ts'
import type { ContainerRecord } from '../record.ts'
import { checkedUrl, isUrl, type MediaFile, type OwnFile, openFile } from './media-file.ts'

/** A container that can be made: its files have URLs, or are uploaded. */
export interface Placed {
  readonly container: ContainerRecord
  readonly upload?: OwnFile | undefined
}

/** What placing depends on. */
export interface Surroundings {
  /** Whether videos can be uploaded. */
  readonly canUpload: boolean
  /** Warns through the logger. */
  readonly warn: (message: string) => void
  readonly host: PublishOptions['host']
}

/**
 * Gives the files of a container their places: a URL stays, a video is uploaded if it can be, others are hosted by the app.
 *
 * @throws OptionError, PublishError
 */
export async function placeFiles(draft: Draft, around: Surroundings): Promise<Placed> {
  const { kind, image, video, cover } = draft
  const urls: Record<string, string> = {}
  let upload: OwnFile | undefined
  let path: string | undefined
  for (const [use, file] of Object.entries({ image, video, cover }) as [FileUse, MediaFile | undefined][]) {
    if (file === undefined) continue
    if (isUrl(file)) urls[`${use}_url`] = reachable(checkedUrl(use, file), around)
    else {
      const own = await openFile(use, file)
      if (use !== 'video') await checkImage(own, kind === 'image' || kind === 'imageItem')
      if (use === 'video' && around.canUpload) {
        upload = own
        path = 'path' in file ? file.path : undefined
        urls['upload_type'] = 'resumable'
      } else urls[`${use}_url`] = reachable(await hosted(own, use, around), around)
    }
  }
  const container = { kind, parameters: { ...draft.parameters, ...urls }, ...(upload && { file: { path } }) }
  return { container, upload }
}

async function hosted(file: OwnFile, use: FileUse, { host, canUpload }: Surroundings): Promise<string> {
  if (host === undefined) {
    const videos = canUpload ? 'Only videos are uploaded' : 'With this login nothing is uploaded'
    throw new OptionError(
      'option_invalid',
      `${use} must be a URL, or the option host must say where the file is put, because the platform fetches it. ${videos}.`,
    )
  }
  const url = await Promise.resolve(host(file, use)).catch((cause: unknown) => {
    throw new PublishError('host_failed', `The option host failed for the file in ${use}.`, { cause })
  })
  if (!isUrl(url)) throw invalidOption('host', 'a function that returns a URL', host)
  return checkedUrl(use, url)
}

/** The names of this machine, and addresses of private networks. */
const privateHost =
  /^(localhost|.*\.(localhost|local|internal)|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|\[::1\]|\[f[cde].*)$/

/** Warns of what the real platform cannot fetch. A platform on this machine can, also behind the real names: that is no reason to refuse it. */
function reachable(url: string, { warn }: Surroundings): string {
  if (privateHost.test(new URL(url).hostname)) {
    warn('A file to publish is at a URL on this machine or in a private network, where Instagram cannot fetch it.')
  }
  return url
}
