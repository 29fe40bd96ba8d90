import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { Fold } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { listUserTags } from '../../../world/records/media/user-tags.ts'
import { instagramLink } from '../frame.tsx'
import { formPath } from '../media/addresses.ts'
import { kindOf } from '../media/describe.ts'
import type { SeenPost } from './find-post.ts'

/** What the owner of a post can do with it, and what somebody can who is tagged in it. */
export function PostMenu({ c, post }: { readonly c: SiteContext; readonly post: SeenPost }): Child {
  const { media, viewer, owns } = post
  const tags = listUserTags(c.env.call.context.world, media.id)
  const mine = tags.find(({ accountId }) => accountId === viewer?.id)
  const action = (name: string): string => instagramLink(c, formPath(media, name))
  if (owns) return <OwnersMenu c={c} post={post} tags={tags} action={action} />
  if (mine === undefined) return null
  return (
    <div class="in">
      <TakeTag c={c} action={action('untag')} username={mine.username} own />
    </div>
  )
}

function OwnersMenu(props: {
  readonly c: SiteContext
  readonly post: SeenPost
  readonly tags: ReturnType<typeof listUserTags>
  readonly action: (name: string) => string
}): Child {
  const { c, post, tags, action } = props
  const { media } = post
  const kind = kindOf(media)
  return (
    <div class="in">
      <Fold summary="Edit">
        <div class="row">
          <Switch
            c={c}
            action={action('likes-hidden')}
            on={media.likesHidden === 1}
            words={['Hide likes', 'Show likes']}
          />
          <Switch
            c={c}
            action={action('comments-off')}
            on={media.commentsEnabled === 0}
            words={['Turn comments off', 'Turn comments on']}
          />
        </div>
        <Form action={action('tag')} token={formToken(c)} class="comment-form">
          <input class="input" name="username" aria-label="Username to tag" placeholder="Username" required />
          <button type="submit" class="button">
            Tag
          </button>
        </Form>
        {tags.map(({ username }) => (
          <TakeTag c={c} action={action('untag')} username={username} own={false} />
        ))}
        <Confirm
          action={action('delete')}
          token={formToken(c)}
          button={`Delete this ${kind}`}
          loses={`The ${kind} is gone for good, with its comments and likes. Apps that ask for it are told that it does not exist.`}
        />
      </Fold>
    </div>
  )
}

function Switch(props: {
  readonly c: SiteContext
  readonly action: string
  readonly on: boolean
  /** What turns it on, and what turns it off. */
  readonly words: readonly [string, string]
}): Child {
  const { c, action, on, words } = props
  return (
    <Form action={action} token={formToken(c)}>
      <button type="submit" class="button" name="on" value={on ? '0' : '1'}>
        {words[on ? 1 : 0]}
      </button>
    </Form>
  )
}

function TakeTag(props: {
  readonly c: SiteContext
  readonly action: string
  readonly username: string
  readonly own: boolean
}): Child {
  const { c, action, username, own } = props
  return (
    <Form action={action} token={formToken(c)} class="row">
      <input type="hidden" name="username" value={username} />
      <span class="small soft">{own ? 'You are tagged.' : `${username} is tagged.`}</span>
      <button type="submit" class="link" aria-label={own ? 'Remove the tag of me' : `Remove the tag of ${username}`}>
        {own ? 'Remove the tag' : 'Remove'}
      </button>
    </Form>
  )
}
