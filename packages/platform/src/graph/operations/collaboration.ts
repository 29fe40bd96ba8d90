import { answerInvitation, type Collaborator, listCollaborations } from '../../world/records/media/collaborators.ts'
import { findMedia, type Media } from '../../world/records/media/media.ts'
import type { World } from '../../world/world.ts'
import { objectNotFound } from '../object-not-found.ts'
import { partOf } from '../paging.ts'
import type { AccountRecord } from '../records.ts'
import { foundAs } from './found-as.ts'
import type { AnswerHandler, ListHandler, ObjectHandler } from './handler.ts'
import { isTrue } from './is-true.ts'

const rule = 'graph/operations/collaboration'

/** `GET /{ig-user}/collaborative_media`: other people's media of which the account is an author too, the latest first. */
export const listCollaborativeMedia: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page) =>
    foundAs('CollaborativeMedia', partOf(mediaOf(call.context.world, id, 'Accepted'), page)),
}

/** `collaborative_media_search.media_id(...)`: one of them. The account's own media are not among them. */
export const findCollaborativeMedia: ObjectHandler<AccountRecord> = {
  object: (reader, account, { parameters }) => {
    const id = parameters.get('media_id')?.trim() ?? ''
    const media = mediaOf(reader.call.context.world, account.id, 'Accepted').find((each) => each.id === id)
    if (media !== undefined) return { node: 'CollaborativeMedia', record: media }
    throw objectNotFound(reader, id, {
      rule,
      parameter: 'media_id',
      expected: 'the id of somebody else’s media on which the account is a collaborator',
      fix: `Ask /{ig-user}/collaborative_media which they are. ${account.username} has to have accepted the invitation.`,
    })
  },
}

/** `GET /{ig-user}/collaboration_invites`: to what the account is invited and has not answered. Stories are not among them. */
export const listInvitations: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page) => {
    const invited = mediaOf(call.context.world, id, 'Pending').filter(({ place }) => place !== 'story')
    return foundAs('CollaborationInvite', partOf(invited, page))
  },
}

/** `POST /{ig-user}/collaboration_invites`: accepts or declines. The same answer twice is once (assumed). */
export const answerCollaboration: AnswerHandler<AccountRecord> = {
  answer: (reader, { id: accountId }, { parameters }) => {
    const { world } = reader.call.context
    const mediaId = parameters.get('media_id') ?? ''
    const accepts = isTrue(parameters.get('accept'))
    const open = (state: Collaborator['state']): boolean =>
      listCollaborations(world, accountId, state).some((each) => each.mediaId === mediaId)
    if (open('Pending')) answerInvitation(world, mediaId, accountId, accepts)
    else if (!open(accepts ? 'Accepted' : 'Declined')) {
      throw objectNotFound(reader, mediaId, {
        rule,
        parameter: 'media_id',
        expected: 'the id of a media to which the account is invited',
        fix: 'Ask /{ig-user}/collaboration_invites which they are. An invitation that was answered otherwise cannot be answered again.',
      })
    }
    return { success: true }
  },
}

function mediaOf(world: World, accountId: string, state: Collaborator['state']): Media[] {
  return listCollaborations(world, accountId, state).flatMap(({ mediaId }) => findMedia(world, mediaId) ?? [])
}
