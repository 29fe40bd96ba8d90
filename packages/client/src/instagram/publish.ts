/**
 * Publishing with Instagram Login: images, reels, stories and carousels, each in one call. Web APIs only.
 *
 * @module
 */
import type { PublishOptions } from '../publish/options.ts'
import { createPublisher, type Publisher } from '../publish/publisher.ts'
import type { Reader } from '../reading/reader.ts'

export type { FileUse, Progress, PublishOptions } from '../publish/options.ts'
export type { CarouselItem, CarouselPost, ImagePost, ReelPost, StoryPost } from '../publish/post.ts'
export { PublishError, type PublishErrorCode, type PublishErrorDetails } from '../publish/publish-error.ts'
export type { Published, Publisher } from '../publish/publisher.ts'
export type { Quota } from '../publish/quota.ts'
export type { ContainerRecord, Newest, PublishRecord, PublishRefusal } from '../publish/record.ts'
export type { FilePath, FileStream, MediaFile, OwnFile } from '../publish/upload/media-file.ts'

/**
 * Creates a publisher for the account of a reader. Every post is one call: it checks what can be checked, makes the containers, waits until
 * they are ready, and publishes once, also if an answer is lost.
 *
 * @throws OptionError if an option is wrong. Its functions throw PublishError, OptionError and TokenError.
 * @example
 * import { createInstagram } from '@darkroom/client/instagram'
 * import { publisher, type PublishRecord } from '@darkroom/client/instagram/publish'
 * const answers = ['{"id":"17889000000000001"}', '{"status_code":"FINISHED"}', '{"data":[]}', '{"id":"17900000000000011"}']
 * const fetch = async () => new Response(answers.shift())
 * const instagram = createInstagram({ appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic'], fetch })
 * const records: PublishRecord[] = [] // a database
 * const post = { video: 'https://app.example/press.mp4', caption: 'The press at work', share_to_feed: true }
 * const { id } = await publisher(instagram.as('IGAAexample')).reel(post, { save: (record) => void records.push(record) })
 * id // => '17900000000000011'
 * records.at(-1)?.step // => 'published'
 */
export function publisher(reader: Reader<'instagram'>, options?: PublishOptions): Publisher<'instagram'> {
  return createPublisher('instagram', reader, options)
}
