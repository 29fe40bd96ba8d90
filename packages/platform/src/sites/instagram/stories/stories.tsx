import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { maySee } from '../../../interactions/may-see.ts'
import { removeMedia } from '../../../interactions/media-settings.ts'
import { seeMedia } from '../../../interactions/see.ts'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { listCurrentStories } from '../../../world/records/media/stories.ts'
import { replyToStory, StoryReplyForm } from '../direct/story-reply.tsx'
import { InstagramFrame, instagramLink, sendInstagramProblem, signedInAccount } from '../frame.tsx'
import { profileLink } from '../media/addresses.ts'
import { describe } from '../media/describe.ts'
import { MediaView } from '../media/media-view.tsx'
import { RichText } from '../media/rich-text.tsx'
import { When } from '../media/when.tsx'
import { notices } from '../notices.ts'
import { Accounts, PublishedBy } from '../post/post-head.tsx'
import { withProfile } from '../profile/with-profile.ts'
import { asVisitor } from '../sign-in/as-visitor.ts'
import { StoryTags } from './story-tags.tsx'

/** `/stories/{username}/` and `/stories/{username}/{number}/`: stories, as long as they are shown. */
export function storyRoutes(site: Hono<SiteEnv>): void {
  site.get('/stories/:username', (c) => withStories(c, (account, stories) => sendStory(c, account, stories, 0)))
  site.get('/stories/:username/:number', (c) =>
    withStories(c, (account, stories) => {
      const at = stories.findIndex(({ number }) => number === c.req.param('number'))
      return at === -1 ? ended(c) : sendStory(c, account, stories, at)
    }),
  )
  site.post('/stories/:username/:number/reply', replyToOne)
  site.post('/stories/:username/:number/delete', (c) =>
    withStories(c, (account, stories) =>
      asVisitor(c, `/stories/${account.username}/`, (viewer) => {
        const story = stories.find(({ number }) => number === c.req.param('number'))
        if (viewer.id !== account.id) return sendInstagramProblem(c, 403, 'Only whoever posted a story can delete it.')
        if (story === undefined) return ended(c)
        removeMedia(c.env.call.context, story.id)
        return c.redirect(instagramLink(c, `/${account.username}/?notice=media-deleted`), 303)
      }),
    ),
  )
}

function replyToOne(c: SiteContext): Response {
  return withStories(c, (account, stories) => {
    const story = stories.find(({ number }) => number === c.req.param('number'))
    if (story === undefined) return ended(c)
    return asVisitor(c, `/stories/${account.username}/`, (viewer) => replyToStory(c, viewer, account, story))
  })
}

function withStories(c: SiteContext, answer: (account: Account, stories: readonly Media[]) => Response): Response {
  return withProfile(c, (account) => {
    const { world } = c.env.call.context
    if (!maySee(world, signedInAccount(c)?.id, account))
      return sendInstagramProblem(c, 403, `Only ${account.username} and their followers see these stories.`)
    const stories = listCurrentStories(world, account.id)
    return stories.length === 0 ? ended(c) : answer(account, stories)
  })
}

function ended(c: SiteContext): Response {
  return sendInstagramProblem(c, 404, 'This story was not found. Stories are shown for 24 hours.')
}

function sendStory(c: SiteContext, account: Account, stories: readonly Media[], at: number): Response {
  const story = stories[at]
  if (story === undefined) return ended(c)
  seeMedia(c.env.call.context, story, signedInAccount(c)?.id)
  return sendPage(c, <StoryPage c={c} account={account} stories={stories} at={at} story={story} />)
}

function StoryPage(props: {
  readonly c: SiteContext
  readonly account: Account
  readonly stories: readonly Media[]
  readonly at: number
  readonly story: Media
}): Child {
  const { c, account, stories, at, story } = props
  const path = (media: Media): string => instagramLink(c, `/stories/${account.username}/${media.number}/`)
  const before = stories[at - 1]
  const after = stories[at + 1]
  return (
    <InstagramFrame c={c} title={`Story of ${account.username}`} width="narrow">
      <AddressedNotice c={c} notices={notices} />
      <h1 class="unseen">
        Story {at + 1} of {stories.length}, by {account.username}
      </h1>
      <div class="film story">
        <div class="sprockets" aria-hidden="true" />
        <div class="row apart in">
          <div class="who">
            <Avatar name={account.username} hue={account.hue} size={28} />
            <span>
              <Accounts c={c} usernames={[account.username]} />
              <small class="soft">
                <When at={story.createdAt} now={c.env.call.context.world.clock.now()} />
              </small>
            </span>
          </div>
          <span class="print">
            {at + 1} of {stories.length}
          </span>
        </div>
        <div class="print-big">
          <MediaView c={c} media={story} />
        </div>
        <nav class="row apart in" aria-label="Stories">
          {before === undefined ? (
            <span />
          ) : (
            <a class="button" href={path(before)}>
              Previous
            </a>
          )}
          {after === undefined ? (
            <a class="button" href={profileLink(c, account.username)}>
              To the profile
            </a>
          ) : (
            <a class="button" href={path(after)}>
              Next
            </a>
          )}
        </nav>
        <div class="sprockets" aria-hidden="true" />
      </div>
      {story.caption === '' ? null : (
        <p class="keep-lines">
          <RichText c={c} text={story.caption} />
        </p>
      )}
      <StoryReplyForm c={c} account={account} story={story} />
      <StoryTags c={c} story={story} />
      <PublishedBy c={c} media={story} />
      {signedInAccount(c)?.id === account.id ? (
        <Confirm
          action={`${path(story)}delete/`}
          token={formToken(c)}
          button="Delete this story"
          loses={`“${describe(story)}” is gone for good.`}
        />
      ) : null}
    </InstagramFrame>
  )
}
