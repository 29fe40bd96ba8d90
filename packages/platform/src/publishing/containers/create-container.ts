import { limits } from '@darkroom/contract'
import {
  type ContainerFile,
  countContainersSince,
  fileIsReady,
  insertContainer,
  type NewContainer,
} from '../../world/records/containers.ts'
import { type Asking, refusal } from '../request/asking.ts'
import { isStoryKind, isVideoKind } from '../request/kind.ts'
import { readRequest } from '../request/read-request.ts'
import { failOnPurpose } from './fail-on-purpose.ts'
import { storePicture } from './picture.ts'

/**
 * `POST /{ig-user}/media`: makes a container. A picture is fetched while the request waits; a video afterwards, or it is uploaded.
 *
 * @returns Its id
 * @throws Refusal
 */
export async function createContainer(asking: Asking): Promise<{ readonly id: string; readonly isUpload: boolean }> {
  const { context, accountId, appId } = asking
  const { kind, source, parameters } = readRequest(asking)
  checkCount(asking)
  const made = { accountId, appId, kind, source, parameters: JSON.stringify(parameters) }
  const store = (state: NewContainer['state']): string => insertContainer(context.world, { ...made, state })
  const storeReady = (file: Partial<ContainerFile> = {}): string => {
    const id = store('WAITING')
    if (!failOnPurpose(context, { id, accountId, appId })) fileIsReady(context.world, id, { ...noFile, ...file })
    return id
  }
  if (source === 'children') return { id: storeReady(), isUpload: false }
  if (!isVideoKind(kind)) {
    const file = await storePicture(asking, parameters.url ?? '', !isStoryKind(kind))
    return { id: storeReady(file), isUpload: false }
  }
  const id = store('WAITING')
  if (source === 'url') context.publishing.start(id)
  return { id, isUpload: source === 'upload' }
}

/** Of an album, whose parts have files of their own. */
const noFile: ContainerFile = { fileId: null, coverId: null, width: 0, height: 0, duration: null }

/** At most 400 in 24 hours; which refusal the next gets is assumed. */
function checkCount(asking: Asking): void {
  const { world } = asking.context
  const most = limits.containers24h.value
  if (countContainersSince(world, asking.accountId, world.clock.now() - 24 * 3600 * 1000) < most) return
  throw refusal(asking, 'publishMaxPosts', {
    rule: 'containers/create-container',
    received: `container no. ${most + 1} in 24 hours`,
    expected: `at most ${most} containers in 24 hours`,
    fix: 'Wait, or move the clock.',
  })
}
