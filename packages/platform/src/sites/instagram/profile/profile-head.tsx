import { accountTypes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { maySee } from '../../../interactions/may-see.ts'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { countMedia } from '../../../world/records/media/media.ts'
import { listCurrentStories } from '../../../world/records/media/stories.ts'
import { isWebsite } from '../../../world/text-rules/profile-text.ts'
import { instagramLink, signedInAccount } from '../frame.tsx'
import { counted } from '../media/counted.ts'
import { FollowButton } from './follow.tsx'

/** Whose profile it is: name, type, counts, and what the visitor can do. A ring around the picture leads to current stories. */
export function ProfileHead({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  const { world } = c.env.call.context
  const viewer = signedInAccount(c)
  const seen = maySee(world, viewer?.id, account)
  const link = (path: string): string => instagramLink(c, `/${account.username}/${path}`)
  const count = countMedia(world, account.id)
  return (
    <header class="who-head">
      <Face c={c} account={account} hasStory={seen && listCurrentStories(world, account.id).length > 0} />
      <div class="gap">
        <div class="row apart">
          <div class="row">
            <h1>{account.username}</h1>
            <span class="badge">{accountTypes[account.type].label}</span>
            {account.private === 1 ? <span class="badge">Private</span> : null}
          </div>
          {viewer?.id === account.id ? <OwnLinks c={c} /> : <OthersLinks c={c} account={account} />}
        </div>
        <div>{account.name}</div>
        {account.biography === '' ? null : <div class="keep-lines">{account.biography}</div>}
        {account.website === '' ? null : <Website address={account.website} />}
        <ul class="row counts" aria-label="Counts">
          <li>{counted(count, 'post')}</li>
          {seen ? (
            <>
              <li>
                <a href={link('followers/')}>{counted(account.followersCount, 'follower')}</a>
              </li>
              <li>
                <a href={link('following/')}>{account.followsCount.toLocaleString('en')} following</a>
              </li>
            </>
          ) : (
            <>
              <li>{counted(account.followersCount, 'follower')}</li>
              <li>{account.followsCount.toLocaleString('en')} following</li>
            </>
          )}
        </ul>
      </div>
    </header>
  )
}

function Face(props: { readonly c: SiteContext; readonly account: Account; readonly hasStory: boolean }): Child {
  const { c, account, hasStory } = props
  const face = <Avatar name={account.username} hue={account.hue} />
  if (!hasStory) return face
  return (
    <a
      class="ring"
      href={instagramLink(c, `/stories/${account.username}/`)}
      aria-label={`Story of ${account.username}`}
    >
      {face}
    </a>
  )
}

/** What a visitor does with somebody else's account. */
function OthersLinks({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  if (signedInAccount(c) === undefined) return null
  return (
    <div class="row">
      <FollowButton c={c} account={account} />
      <a class="button" href={instagramLink(c, `/direct/new/${account.username}/`)}>
        Message
      </a>
    </div>
  )
}

function OwnLinks({ c }: { readonly c: SiteContext }): Child {
  return (
    <nav class="row" aria-label="Yours">
      <a class="button" href={instagramLink(c, '/create/')}>
        New post
      </a>
      <a class="button" href={instagramLink(c, '/accounts/edit/')}>
        Edit Profile
      </a>
    </nav>
  )
}

/** A link, if it is an address: a world file can hold any text there. */
function Website({ address }: { readonly address: string }): Child {
  if (!isWebsite(address)) return <div>{address}</div>
  return (
    <div>
      <a href={address} rel="nofollow noopener">
        {address}
      </a>
    </div>
  )
}
