import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { setFollow } from '../../../interactions/follow.ts'
import { withNotice } from '../../../site-kit/notices.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { isFollowing } from '../../../world/records/follows.ts'
import { instagramLink, signedInAccount } from '../frame.tsx'
import { asVisitor } from '../sign-in/as-visitor.ts'
import { withProfile } from './with-profile.ts'

/** `/{username}/follow/`: follows an account, or no longer does. Private accounts take no new followers: there are no follow requests. */
export function followRoute(site: Hono<SiteEnv>): void {
  site.post('/:username/follow', (c) =>
    withProfile(c, (account) => {
      const path = `/${account.username}/`
      return asVisitor(c, path, (viewer) => {
        const on = c.get('form').get('on') === '1'
        if (on && account.private === 1) return c.redirect(instagramLink(c, withNotice(path, 'follow-private')), 303)
        setFollow(c.env.call.context, viewer.id, account.id, on)
        return c.redirect(instagramLink(c, path), 303)
      })
    }),
  )
}

/** Follow or Unfollow; for a private account that the visitor does not follow, nothing. */
export function FollowButton({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  const viewer = signedInAccount(c)
  if (viewer === undefined) return null
  const follows = isFollowing(c.env.call.context.world, viewer.id, account.id)
  if (!follows && account.private === 1) return null
  const word = follows ? 'Unfollow' : 'Follow'
  return (
    <Form action={instagramLink(c, `/${account.username}/follow/`)} token={formToken(c)}>
      <button
        type="submit"
        class={follows ? 'button' : 'button primary'}
        name="on"
        value={follows ? '0' : '1'}
        aria-label={`${word} ${account.username}`}
      >
        {word}
      </button>
    </Form>
  )
}
