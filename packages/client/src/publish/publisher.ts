import { expectedAmount, isAmount } from '../check-options.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { paced } from '../http/pacer.ts'
import { isFunction, type JsonRecord, recordOf } from '../json-value.ts'
import { accountOf } from '../reading/account-of.ts'
import { insidesOf } from '../reading/insides.ts'
import type { Reader } from '../reading/reader.ts'
import { awaitContainer } from './containers/await-container.ts'
import { createContainer } from './containers/create-container.ts'
import { publishContainer } from './containers/publish-container.ts'
import type { PublishOptions } from './options.ts'
import { plan } from './plan.ts'
import type { CarouselPost, ImagePost, PostKind, PublishingLogin, ReelPost, StoryPost } from './post.ts'
import { type Quota, readQuota } from './quota.ts'
import { checkedRecord, type PublishRecord } from './record.ts'
import { failure, note, type Run, report } from './run.ts'
import type { MediaFile, OwnFile } from './upload/media-file.ts'
import { openFile } from './upload/media-file.ts'
import { placeFiles } from './upload/place-files.ts'
import { uploadVideo } from './upload/upload-video.ts'
import { within } from './within.ts'

/** What was published. */
export interface Published {
  /** The media. Undefined only if the answer was lost and the media cannot be told apart from others; it is published all the same. */
  readonly id: string | undefined
  readonly containerId: string
}

/** Publishes for one account. All functions throw PublishError, OptionError and TokenError. */
export interface Publisher<L extends PublishingLogin> {
  /** Publishes an image to the feed. */
  image(post: ImagePost<L>, options?: PublishOptions): Promise<Published>
  /** Publishes a reel. */
  reel(post: ReelPost<L>, options?: PublishOptions): Promise<Published>
  /** Publishes an image or a video as a story. */
  story(post: StoryPost<L>, options?: PublishOptions): Promise<Published>
  /** Publishes 2 to 10 images and videos as one post. */
  carousel(post: CarouselPost<L>, options?: PublishOptions): Promise<Published>
  /**
   * Goes on from a record, wherever the program ended, and never publishes twice. Only one program may do so at a time.
   *
   * @param files Files that are not at a URL or a path, by their container, in case they are not uploaded yet.
   */
  resume(
    record: PublishRecord,
    options?: PublishOptions & { readonly files?: readonly (MediaFile | undefined)[] },
  ): Promise<Published>
  /** How many posts the account can still publish. */
  quota(): Promise<Quota>
}

/** A publisher for a reader's account. */
export function createPublisher<L extends PublishingLogin>(
  login: L,
  reader: Reader<L>,
  usual: PublishOptions = {},
): Publisher<L> {
  const { context, source } = insidesOf(reader, login)
  const warn = (message: string): void => {
    if (context.hosts === undefined) paced(context).pacer.warnOnce(message)
  }
  checkOptions(usual)

  async function begin(kind: PostKind, post: unknown, given?: PublishOptions): Promise<Published> {
    const options = { ...usual, ...checkOptions(given) }
    const drafts = plan(login, kind, post)
    const around = { canUpload: login === 'facebook', warn, host: options.host }
    const account = accountOf(await source.get())
    const placed = []
    for (const draft of drafts) placed.push(await placeFiles(draft, around))
    const containers = placed.map(({ container }) => container)
    const record: PublishRecord = { version: 1, kind, account, step: 'begun', containers }
    return run(
      record,
      options,
      placed.map(({ upload }) => upload),
      true,
    )
  }

  async function run(
    record: PublishRecord,
    options: PublishOptions,
    files: readonly (OwnFile | undefined)[],
    isNew: boolean,
  ): Promise<Published> {
    const state = { context, source, options, record }
    const over = (code: 'timed_out' | 'aborted'): Error =>
      failure(
        state as Run,
        code,
        `The publish ${code === 'aborted' ? 'was aborted by its signal' : 'took longer than its deadline'}. Its record is at ${state.record.step}.`,
        { retryable: true },
      )
    return within(context, options, async (signal) => advance(Object.assign(state, { signal }), files, isNew), over)
  }

  return {
    image: (post, options) => begin('image', post, options),
    reel: (post, options) => begin('reel', post, options),
    story: (post, options) => begin('story', post, options),
    carousel: (post, options) => begin('carousel', post, options),
    resume: async (given, { files = [], ...more } = {}) => {
      const options = { ...usual, ...checkOptions(more) }
      const record = checkedRecord(given)
      const account = accountOf(await source.get())
      if (account !== record.account)
        throw invalidOption('record', 'a record of the account whose token this is', given)
      const opened = await Promise.all(
        files.map(async (file) => (file === undefined ? undefined : openFile('files', file))),
      )
      return run(record, options, opened, false)
    },
    quota: () => readQuota(login, reader),
  }
}

/** Goes on to the end, from wherever the record is. */
async function advance(run: Run, files: readonly (OwnFile | undefined)[], isNew: boolean): Promise<Published> {
  const last = run.record.containers.length - 1
  if (isNew) await note(run, {})
  if (run.record.step === 'begun') {
    for (let index = 0; index <= last; index++) {
      const isParent = index === last && last > 0
      // The platform takes an album only when its items are ready.
      if (isParent) for (let item = 0; item < last; item++) await awaitContainer(run, item)
      const isNew = run.record.containers[index]?.id === undefined
      if (isNew) await createContainer(run, index)
      await uploadVideo(run, index, { file: files[index], isNew })
    }
    await note(run, { step: 'created' })
  }
  if (run.record.step === 'created') {
    await awaitContainer(run, last)
    await note(run, { step: 'ready' })
  }
  if (run.record.step !== 'published') await publishContainer(run)
  report(run, { step: 'published', container: last + 1, of: last + 1 })
  return { id: run.record.mediaId, containerId: run.record.containers[last]?.id as string }
}

function checkOptions(options: unknown): PublishOptions {
  const names = ['host', 'save', 'onProgress', 'settle']
  checkNames('The options of a publish', options, [...callNames, ...names])
  const given = recordOf(options) as JsonRecord & PublishOptions
  for (const name of ['host', 'save', 'onProgress']) {
    const value = given[name]
    if (value !== undefined && !isFunction(value)) throw invalidOption(name, 'a function', value)
  }
  if (given.settle !== undefined && !isAmount(given.settle)) throw invalidOption('settle', expectedAmount, given.settle)
  return given
}
