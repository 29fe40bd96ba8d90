import { accountTypes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { countMedia, listMedia, type Media } from '../../../world/records/media.ts'
import { isWebsite } from '../../../world/text-rules/profile-text.ts'
import { InstagramFrame, instagramLink, sendInstagramProblem, signedInAccount } from '../frame.tsx'
import { Picture } from './picture.tsx'

/** Pictures that a profile shows; of more it says how many there are. */
const shownPictures = 60

/** `/{username}/`: a profile. Comes last, since any other path of one part would be a username too. */
export function profileRoute(site: Hono<SiteEnv>): void {
  site.get('/:username', (c) => {
    const { world } = c.env.call.context
    const account = findAccountByUsername(world, c.req.param('username'))
    if (account === undefined) return sendInstagramProblem(c, 404, 'Nobody in this world has that username.')
    const own = signedInAccount(c)?.id === account.id
    const hidden = account.private === 1 && !own
    const page = (
      <ProfilePage
        c={c}
        account={account}
        own={own}
        count={countMedia(world, account.id)}
        pictures={hidden ? undefined : listMedia(world, account.id).slice(0, shownPictures)}
      />
    )
    return sendPage(c, page)
  })
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

function ProfilePage(props: {
  readonly c: SiteContext
  readonly account: Account
  readonly own: boolean
  readonly count: number
  /** Absent: the visitor may not see them. */
  readonly pictures: readonly Media[] | undefined
}): Child {
  const { c, account, own, count, pictures } = props
  return (
    <InstagramFrame c={c} title={account.username}>
      <div class="card row">
        <Avatar name={account.username} hue={account.hue} size={88} />
        <div>
          <h1 class="flush">{account.username}</h1>
          <div>{account.name}</div>
          <div class="soft">
            {accountTypes[account.type].label} account, {count === 1 ? '1 picture' : `${count} pictures`}
            {account.private === 1 ? ', private' : ''}
          </div>
          {account.biography === '' ? null : <div class="lines">{account.biography}</div>}
          {account.website === '' ? null : <Website address={account.website} />}
        </div>
        {own ? (
          <a class="button quiet push" href={instagramLink(c, '/accounts/edit/')}>
            Edit Profile
          </a>
        ) : null}
      </div>
      <h2>Pictures</h2>
      {pictures === undefined ? (
        <p class="soft">This account is private: only {account.username} sees its pictures.</p>
      ) : null}
      {pictures?.length === 0 ? <p class="soft">No pictures yet.</p> : null}
      <div class="grid">
        {pictures?.map((media) => (
          <Picture media={media} />
        ))}
      </div>
      {pictures !== undefined && count > pictures.length ? (
        <p class="soft">
          The latest {pictures.length} of {count}.
        </p>
      ) : null}
    </InstagramFrame>
  )
}
