import { accountTypes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty } from '../../../site-kit/panel.tsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { countMedia, listMedia, type Media } from '../../../world/records/media/media.ts'
import { isWebsite } from '../../../world/text-rules/profile-text.ts'
import { InstagramFrame, instagramLink, sendInstagramProblem, signedInAccount } from '../frame.tsx'
import { ContactSheet } from './contact-sheet.tsx'

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
      <header class="who-head">
        <Avatar name={account.username} hue={account.hue} />
        <div class="gap">
          <div class="row apart">
            <h1>{account.username}</h1>
            {own ? (
              <a class="button" href={instagramLink(c, '/accounts/edit/')}>
                Edit Profile
              </a>
            ) : null}
          </div>
          <div>{account.name}</div>
          <div class="soft">
            {accountTypes[account.type].label} account, {count === 1 ? '1 picture' : `${count} pictures`}
            {account.private === 1 ? ', private' : ''}
          </div>
          {account.biography === '' ? null : <div class="keep-lines">{account.biography}</div>}
          {account.website === '' ? null : <Website address={account.website} />}
        </div>
      </header>
      {pictures === undefined ? (
        <Empty title="This account is private">
          <p>Only {account.username} sees its pictures.</p>
        </Empty>
      ) : pictures.length === 0 ? (
        <Empty title="No pictures yet">
          <p>Pictures of a world file are shown here.</p>
        </Empty>
      ) : (
        <ContactSheet
          label="Pictures"
          prints={pictures.map((media, at) => ({ media, left: count - at, right: <Taken moment={media.createdAt} /> }))}
        />
      )}
      {pictures !== undefined && count > pictures.length ? (
        <p class="soft">
          The latest {pictures.length} of {count}.
        </p>
      ) : null}
    </InstagramFrame>
  )
}

function Taken({ moment }: { readonly moment: number }): Child {
  const iso = new Date(moment).toISOString()
  return <time datetime={iso}>{iso.slice(0, 10)}</time>
}
