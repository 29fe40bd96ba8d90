import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { AddressedNotice } from '../../site-kit/notices.tsx'
import { sendPage } from '../../site-kit/page.tsx'
import { Empty } from '../../site-kit/panel.tsx'
import { Avatar } from '../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import type { Account } from '../../world/records/accounts.ts'
import { listFeed } from '../../world/records/media/shown-media.ts'
import { listStoryOwners } from '../../world/records/media/stories.ts'
import { InstagramFrame, instagramLink } from './frame.tsx'
import { behindMedia, pageOf } from './media/behind.ts'
import { notices } from './notices.ts'
import { FeedPost } from './post/feed-post.tsx'
import { asVisitor } from './sign-in/as-visitor.ts'

/** Posts that a page of the feed shows, and accounts with stories above it. */
const shownPosts = 10
const shownStories = 12

/** `/`: the newest posts of everybody whom the visitor may see, and their stories. */
export function homeRoute(site: Hono<SiteEnv>): void {
  site.get('/', (c) => asVisitor(c, undefined, (account) => sendPage(c, <HomePage c={c} account={account} />)))
}

function HomePage({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  const { world } = c.env.call.context
  const after = behindMedia(c)
  const feed = listFeed(world, { viewerId: account.id, after, count: shownPosts + 1 })
  const { shown, last } = pageOf(feed, shownPosts)
  return (
    <InstagramFrame c={c} title="Home" width="slim">
      <AddressedNotice c={c} notices={notices} />
      <h1 class="unseen">Newest posts</h1>
      <nav class="row" aria-label="Yours">
        <a class="button primary" href={instagramLink(c, '/create/')}>
          New post
        </a>
        <a class="button" href={instagramLink(c, `/${account.username}/`)}>
          Profile
        </a>
        <a class="button" href={instagramLink(c, '/accounts/edit/')}>
          Edit Profile
        </a>
        <a class="button" href={instagramLink(c, '/accounts/manage_access/')}>
          Apps and Websites
        </a>
      </nav>
      <Stories c={c} viewer={account} />
      {shown.length === 0 ? (
        <Empty title="No posts yet">
          <p>What people and apps post is shown here, the newest first.</p>
        </Empty>
      ) : (
        shown.map((media) => <FeedPost c={c} media={media} viewer={account} />)
      )}
      {last === undefined && after === undefined ? null : (
        <nav class="row apart" aria-label="Pages">
          {after === undefined ? <span /> : <a href={instagramLink(c, '/')}>Newest</a>}
          {last === undefined ? null : <a href={instagramLink(c, `/?after=${last.id}`)}>Older</a>}
        </nav>
      )}
    </InstagramFrame>
  )
}

function Stories({ c, viewer }: { readonly c: SiteContext; readonly viewer: Account }): Child {
  const owners = listStoryOwners(c.env.call.context.world, viewer.id, shownStories)
  if (owners.length === 0) return null
  return (
    <nav class="stories" aria-label="Stories">
      {owners.map(({ username, hue }) => (
        <a class="plain" href={instagramLink(c, `/stories/${username}/`)}>
          <span class="ring">
            <Avatar name={username} hue={hue} />
          </span>
          {username}
        </a>
      ))}
    </nav>
  )
}
