import type { Child } from 'hono/jsx'
import { isOver } from '../../../../interactions/is-over.ts'
import { maySee } from '../../../../interactions/may-see.ts'
import type { SiteContext } from '../../../../site-kit/site.ts'
import { type Account, findAccount } from '../../../../world/records/accounts.ts'
import { findMedia } from '../../../../world/records/media/media.ts'
import { instagramLink } from '../../frame.tsx'
import { mediaPath } from '../../media/addresses.ts'

/** Which story a message answers; a link as long as the story is shown. */
export function AnsweredStory(props: {
  readonly c: SiteContext
  readonly storyId: string
  readonly viewer: Account
}): Child {
  const { c, storyId, viewer } = props
  const { world } = c.env.call.context
  const story = findMedia(world, storyId)
  const owner = story && findAccount(world, story.accountId)
  if (story === undefined || owner === undefined || isOver(world, story) || !maySee(world, viewer.id, owner))
    return <p class="quote">Reply to a story that is no longer shown</p>
  return (
    <p class="quote">
      Reply to{' '}
      <a href={instagramLink(c, mediaPath(story, owner.username))}>
        {owner.id === viewer.id ? 'your story' : `the story of ${owner.username}`}
      </a>
    </p>
  )
}
