import { tellOfCaption } from '../../deliveries/webhooks/comment-events.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { type Container, containerPublished, findContainer } from '../../world/records/containers.ts'
import { insertCollaborator } from '../../world/records/media/collaborators.ts'
import { insertMedia, type Media } from '../../world/records/media/media.ts'
import { insertUserTag } from '../../world/records/media/user-tags.ts'
import { type Asking, refusal } from '../request/asking.ts'
import { isVideoKind } from '../request/kind.ts'
import { statusCodeOf } from '../state.ts'
import { parametersOf } from './parameters.ts'
import { quotaTotal, quotaUsage } from './quota.ts'

const rule = 'containers/publish'

/**
 * `POST /{ig-user}/media_publish`: makes a media of a container, in one transaction: of fifty requests for one container, one does.
 *
 * @returns The media's id
 * @throws Refusal
 */
export function publish(asking: Asking, creationId: string): string {
  const { world } = asking.context
  return world.database.transaction(() => {
    const container = findContainer(world, creationId)
    const code = statusOf(asking, container)
    if (container?.accountId !== asking.accountId || code === undefined || code === 'EXPIRED')
      throw gone(asking, creationId, container)
    if (code === 'PUBLISHED') {
      const { republish } = asking.context.publishing
      if (republish === 'refused') throw publishedAlready(asking, container)
      if (republish === 'same-media' && container.mediaId !== null) return container.mediaId
    } else if (code !== 'FINISHED') throw notReady(asking, container, code)
    const children = parametersOf(container).children.map((id) => readyChild(asking, container, id))
    checkQuota(asking)
    const mediaId = insertPublished(asking, container, children)
    containerPublished(world, container.id, mediaId, true)
    return mediaId
  })
}

function statusOf({ context: { world, publishing } }: Asking, container: Container | undefined): string | undefined {
  return container && statusCodeOf(container, world.clock.now(), publishing.processing)
}

/** A part of an album, as it has to be when the album is published. */
function readyChild(asking: Asking, album: Container, id: string): Container {
  const child = findContainer(asking.context.world, id)
  const code = statusOf(asking, child)
  if (child === undefined || code === 'EXPIRED') throw gone(asking, id, child)
  if (code !== 'FINISHED' && album.state !== 'PUBLISHED') throw notReady(asking, child, code ?? '')
  return child
}

function insertPublished(asking: Asking, container: Container, children: readonly Container[]): string {
  const { world } = asking.context
  const createdAt = world.clock.now()
  const id = insertOne(asking, container, { createdAt })
  for (const [position, child] of children.entries()) {
    // Recorded: a part is a second or two older than its album, and its number comes before.
    const mediaId = insertOne(asking, child, { parentId: id, position, place: 'child', createdAt: createdAt - 1000 })
    containerPublished(world, child.id, mediaId, false)
  }
  tellOfCaption(world, id)
  return id
}

function insertOne(
  { context, accountId, appId }: Asking,
  container: Container,
  place: Partial<Media> & Pick<Media, 'createdAt'>,
): string {
  const { world } = context
  const parameters = parametersOf(container)
  const id = world.ids.media()
  insertMedia(world, {
    id,
    accountId,
    caption: parameters.caption,
    hue: (world.random(1)[0] ?? 0) + 40,
    ...kindColumns(container),
    fileId: container.fileId,
    coverId: container.coverId,
    ...(container.width > 0 ? { width: container.width, height: container.height } : {}),
    duration: container.duration,
    altText: parameters.altText,
    sharedToFeed: parameters.shareToFeed && parameters.trial === undefined ? 1 : 0,
    aiGenerated: parameters.aiGenerated ? 1 : 0,
    locationId: parameters.locationId,
    audioName: parameters.audioName,
    addOn: JSON.stringify(parameters.addOn),
    appId,
    ...place,
  })
  const position = { mediaId: id }
  for (const [index, { accountId: tagged, x, y }] of parameters.userTags.entries())
    if (findAccount(world, tagged) !== undefined)
      insertUserTag(world, { ...position, accountId: tagged, x, y, position: index })
  for (const [index, invited] of parameters.collaborators.entries())
    if (findAccount(world, invited) !== undefined)
      insertCollaborator(world, {
        ...position,
        accountId: invited,
        state: 'Pending',
        position: index,
        createdAt: place.createdAt,
      })
  return id
}

function kindColumns({ kind }: Container): Pick<Media, 'mediaType' | 'productType' | 'place'> {
  const mediaType = kind === 'CAROUSEL' ? 'CAROUSEL_ALBUM' : isVideoKind(kind) ? 'VIDEO' : 'IMAGE'
  if (kind === 'STORY_IMAGE' || kind === 'STORY_VIDEO') return { mediaType, productType: 'STORY', place: 'story' }
  return { mediaType, productType: kind === 'REELS' ? 'REELS' : 'FEED', place: 'grid' }
}

function checkQuota(asking: Asking): void {
  const { context, accountId } = asking
  const total = quotaTotal(context)
  if (quotaUsage(context, accountId) < total) return
  throw refusal(asking, 'publishMaxPosts', {
    rule,
    received: `post no. ${total + 1} in 24 hours`,
    expected: `at most ${total} posts in 24 hours`,
    fix: 'Read content_publishing_limit before you publish. Wait, or move the clock.',
  })
}

function gone(asking: Asking, creationId: string, container: Container | undefined): Error {
  const fix =
    container === undefined
      ? 'Send the id that POST /{ig-user}/media answered with, as a string: it is larger than 2^53.'
      : container.accountId === asking.accountId
        ? 'A container can be published for 24 hours. Make it again.'
        : 'The container belongs to another account. Publish it with a token of that account, or make it again.'
  const fault = { rule, parameter: 'creation_id', received: creationId, expected: 'a container of this account', fix }
  return refusal(asking, 'publishContainerGone', fault, { creationId })
}

function publishedAlready(asking: Asking, { id }: Container): Error {
  return refusal(
    asking,
    'publishMediaNotFound',
    {
      rule,
      parameter: 'creation_id',
      received: id,
      expected: 'a container that is not published yet',
      fix: 'The container is PUBLISHED. Ask for its status before you publish again.',
    },
    { mediaId: id },
  )
}

function notReady(asking: Asking, { id, why }: Container, code: string): Error {
  const reason = why === '' ? 'Ask for its status_code until it is FINISHED.' : `Its file cannot be used: ${why}`
  const fault = {
    rule,
    parameter: 'creation_id',
    received: `${id}, which is ${code}`,
    expected: 'FINISHED',
    fix: reason,
  }
  return refusal(asking, 'publishNotReady', fault)
}
