import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { listUserTags } from '../../../world/records/media/user-tags.ts'
import { Accounts } from '../post/post-head.tsx'

/** Who is tagged in a story. */
export function StoryTags({ c, story }: { readonly c: SiteContext; readonly story: Media }): Child {
  const tags = listUserTags(c.env.call.context.world, story.id)
  if (tags.length === 0) return null
  return (
    <p class="small soft">
      With <Accounts c={c} usernames={tags.map(({ username }) => username)} />
    </p>
  )
}
