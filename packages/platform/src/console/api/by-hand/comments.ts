import { limits } from '@darkroom/contract'
import { json } from '../../../base/answer-json.ts'
import { shown } from '../../../base/shown.ts'
import { addComment } from '../../../interactions/comment.ts'
import { whyNoComments } from '../../../interactions/may-comment.ts'
import { maySee } from '../../../interactions/may-see.ts'
import { findAccount, findAccountByUsername } from '../../../world/records/accounts.ts'
import { findShownComment } from '../../../world/records/media/comment-pages.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import { nobody } from '../people.ts'
import { type BodyRule, checkBody } from '../resource/check-body.ts'
import { ApiProblem } from '../resource/problem.ts'
import { readJson } from '../resource/read-body.ts'
import type { Resource } from '../resource/resource.ts'

interface Commenting {
  readonly media: string
  readonly by: string
  readonly text: string
  readonly reply_to?: string | undefined
}

const most = limits.commentText.value

export const commentsRule: BodyRule<Commenting> = {
  schema: (z) =>
    z.strictObject({
      media: z.string(),
      by: z.string(),
      text: z.string().check(
        z.trim(),
        z.refine((text) => text !== '' && [...text].length <= most),
      ),
      reply_to: z.optional(z.string()),
    }),
  expected: {
    media: 'the id of a media',
    by: 'the username of who comments',
    text: `a text of 1 to ${most} characters that is not blank`,
    reply_to: 'the id of the comment that is answered',
  },
}

/** `POST /comments`: a person comments on a post, or answers a comment, which causes the webhooks that it causes on Instagram. */
export const commentsResource: Resource = {
  POST: async (c) => {
    const { context } = c.env.call
    const { world } = context
    const asked = await checkBody(await readJson(c.req.raw), commentsRule)
    const account = findAccountByUsername(world, asked.by)
    if (account === undefined) throw nobody(asked.by)
    const media = findMedia(world, asked.media)
    const owner = media && findAccount(world, media.accountId)
    if (media === undefined || owner === undefined || !maySee(world, account.id, owner)) {
      const message = `${account.username} sees no media with the id ${shown(asked.media)}.`
      throw new ApiProblem(404, message, 'Take the id that publishing answered, or one of GET /me/media.', 'media')
    }
    const why = whyNoComments(world, media)
    if (why !== undefined) throw new ApiProblem(409, `Nobody comments on this media. ${why}`, 'Name another.', 'media')
    const seen = { viewerId: account.id, owns: owner.id === account.id }
    const parent = asked.reply_to === undefined ? undefined : findShownComment(world, asked.reply_to, seen)
    if (asked.reply_to !== undefined && parent?.mediaId !== media.id) {
      const message = `${account.username} sees no comment ${shown(asked.reply_to)} on this media.`
      throw new ApiProblem(404, message, 'Take an id of GET /{ig-media-id}/comments.', 'reply_to')
    }
    const said = { mediaId: media.id, accountId: account.id, text: asked.text }
    const { id } = addComment(context, { ...said, parentId: parent?.id ?? null, appId: null })
    return json({ id, media: media.id, by: account.username, text: asked.text }, { status: 201 })
  },
}
