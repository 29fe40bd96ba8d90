import type { Child } from 'hono/jsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import type { ShownMedia } from '../../../world/records/media/shown-media.ts'
import { instagramLink } from '../frame.tsx'
import { mediaPath } from '../media/addresses.ts'
import { describe } from '../media/describe.ts'
import { PrintOf } from '../media/print.tsx'
import { RichText } from '../media/rich-text.tsx'
import { When } from '../media/when.tsx'
import { Accounts, PublishedBy } from './post-head.tsx'
import { Reactions } from './reactions.tsx'

/** A post among others: whose, its picture, the like button, its caption. */
export function FeedPost(props: {
  readonly c: SiteContext
  readonly media: ShownMedia
  readonly viewer: Account
}): Child {
  const { c, media, viewer } = props
  const { world } = c.env.call.context
  const owner = findAccount(world, media.accountId)
  if (owner === undefined) return null
  const path = instagramLink(c, mediaPath(media, owner.username))
  const name = `post-${media.id}`
  const { query } = c.env.call.destination
  const next = `/${query === '' ? '' : `?${query}`}#${name}`
  return (
    <article class="panel feed-post" id={name} aria-label={`${describe(media)}, by ${owner.username}`}>
      <header>
        <div class="who">
          <Avatar name={owner.username} hue={owner.hue} size={28} />
          <span>
            <Accounts c={c} usernames={[owner.username]} />
            <small class="soft">
              <When at={media.createdAt} now={world.clock.now()} />
            </small>
          </span>
        </div>
        <span class="push">
          <PublishedBy c={c} media={media} />
        </span>
      </header>
      <a class="pic" href={path}>
        <PrintOf c={c} media={media} />
      </a>
      <div class="in gap">
        <Reactions c={c} post={{ media, owner, viewer, owns: owner.id === viewer.id }} next={next} />
        {media.caption === '' ? null : (
          <p class="keep-lines clamped">
            <RichText c={c} text={media.caption} />
          </p>
        )}
      </div>
    </article>
  )
}
