import { maySee } from '../../../interactions/may-see.ts'
import type { SiteContext } from '../../../site-kit/site.ts'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import { findMedia, findMediaByNumber, type Media } from '../../../world/records/media/media.ts'
import { numberOfShortcode } from '../../../world/records/media/number.ts'
import { sendInstagramProblem, signedInAccount } from '../frame.tsx'

/** A post that a visitor looks at. */
export interface SeenPost {
  readonly media: Media
  readonly owner: Account
  /** Who looks; absent: nobody is signed in. */
  readonly viewer: Account | undefined
  readonly owns: boolean
}

/** Finds the post of the address (`/p/{code}/`) and hands it on, if the visitor may see it. A part of an album leads to the album. */
export function withPost(c: SiteContext, answer: (post: SeenPost) => Response): Response {
  const { world } = c.env.call.context
  const number = numberOfShortcode(c.req.param('code') ?? '')
  const found = number === undefined ? undefined : findMediaByNumber(world, number)
  const media = found?.parentId == null ? found : findMedia(world, found.parentId)
  const owner = media && findAccount(world, media.accountId)
  if (media === undefined || owner === undefined || media.place === 'story')
    return sendInstagramProblem(c, 404, 'There is no such post in this world. It may have been deleted.')
  const viewer = signedInAccount(c)
  if (!maySee(world, viewer?.id, owner))
    return sendInstagramProblem(
      c,
      403,
      `This post is of a private account: only ${owner.username} and their followers see it.`,
    )
  return answer({ media, owner, viewer, owns: viewer?.id === owner.id })
}
