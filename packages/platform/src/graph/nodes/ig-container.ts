import { videoStatusOf } from '../../publishing/containers/video-status.ts'
import { isVideoKind } from '../../publishing/request/kind.ts'
import { statusCodeOf, statusSentence } from '../../publishing/state.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { type Container, containerRead, findContainer } from '../../world/records/containers.ts'
import type { Reader } from '../host.ts'
import type { NodeKind } from '../node.ts'
import { reachesAccount, whyNoAccount } from './reach-account.ts'

/** A container of an account that the caller reaches. Each time it is looked up counts as a look at its state. */
export const igContainer: NodeKind<'IGContainer'> = {
  find: (reader, id) => {
    const { world } = reader.call.context
    const container = findContainer(world, id)
    const owner = container && findAccount(world, container.accountId)
    if (container === undefined || owner === undefined || !reachesAccount(reader, owner)) return undefined
    containerRead(world, id)
    return { ...container, reads: container.reads + 1 }
  },
  whyNot: (reader, id) => {
    const { world } = reader.call.context
    const container = findContainer(world, id)
    const owner = container && findAccount(world, container.accountId)
    const why = owner && whyNoAccount(reader, owner)
    return why && `The container belongs to ${owner.username}. ${why}`
  },
  resolvers: {
    id: (_, { id }) => id,
    status_code: (reader, container) => codeOf(reader, container),
    status: (reader, container) => statusSentence(codeOf(reader, container), container),
    copyright_check_status: (_, { kind, state }) => {
      if (!isVideoKind(kind)) return undefined
      return state === 'WAITING' ? { status: 'in_progress' } : { matches_found: false, status: 'completed' }
    },
    video_status: (reader, container) => {
      const code = codeOf(reader, container)
      const status = videoStatusOf(reader.call.context, container, code === 'FINISHED' || code === 'PUBLISHED')
      return status && { ...status, uploading_phase: { ...status.uploading_phase } }
    },
  },
}

function codeOf({ call }: Reader, container: Container): ReturnType<typeof statusCodeOf> {
  const { world, publishing } = call.context
  return statusCodeOf(container, world.clock.now(), publishing.processing)
}
