import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { countComments } from '../../../world/records/media/comments.ts'
import { countLikes, likes } from '../../../world/records/media/likes.ts'
import { instagramLink } from '../frame.tsx'
import { formPath, mediaPath } from '../media/addresses.ts'
import { counted } from '../media/counted.ts'
import { describe } from '../media/describe.ts'
import { LikeButton } from '../media/like-button.tsx'
import type { SeenPost } from './find-post.ts'

/** How many like a post, the button for it, and how many comments it has. Hidden likes are told to its owner only. */
export function Reactions({
  c,
  post,
  next,
}: {
  readonly c: SiteContext
  readonly post: SeenPost
  readonly next?: string
}): Child {
  const { media, owner, viewer, owns } = post
  const { world } = c.env.call.context
  const path = mediaPath(media, owner.username)
  const count = countLikes(world, media.id) + media.outsideLikes
  const hidden = media.likesHidden === 1
  return (
    <div class="row">
      {viewer === undefined ? null : (
        <LikeButton
          c={c}
          action={instagramLink(c, formPath(media, 'like'))}
          next={next ?? path}
          liked={likes(world, media.id, viewer.id)}
          of={describe(media)}
        />
      )}
      <span class="soft">
        {hidden && !owns ? 'Likes are hidden' : counted(count, 'like')}
        {hidden && owns ? ', which only you see' : ''}
        {' · '}
        <a class="plain" href={`${next === undefined ? '' : instagramLink(c, path)}#comments`}>
          {counted(countComments(world, media.id), 'comment')}
        </a>
      </span>
    </div>
  )
}
