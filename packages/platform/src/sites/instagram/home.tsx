import type { Hono } from 'hono'
import { sendPage } from '../../site-kit/page.tsx'
import { Avatar } from '../../site-kit/parts.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { latestPictures } from '../../world/records/media.ts'
import { InstagramFrame, instagramLink, signedInAccount } from './frame.tsx'
import { AddressedNotice } from './notices.tsx'
import { Picture } from './profile/picture.tsx'
import { redirectToChallenge } from './sign-in/challenge.tsx'
import { redirectToSignIn } from './sign-in/sign-in.tsx'

/** `/`: whoever is signed in, and the pictures they may see. */
export function homeRoute(site: Hono<SiteEnv>): void {
  site.get('/', (c) => {
    const account = signedInAccount(c)
    if (account === undefined) return redirectToSignIn(c)
    if (account.checkpointed === 1) return redirectToChallenge(c)
    const pictures = latestPictures(c.env.call.context.world, account.id, 24)
    const page = (
      <InstagramFrame c={c} title="Home">
        <AddressedNotice c={c} />
        <div class="card row">
          <Avatar name={account.username} hue={account.hue} />
          <div>
            <h1 class="flush">{account.username}</h1>
            <div class="soft">{account.name}</div>
          </div>
          <nav class="row push" aria-label="Yours">
            <a href={instagramLink(c, `/${account.username}/`)}>Profile</a>
            <a href={instagramLink(c, '/accounts/edit/')}>Edit Profile</a>
            <a href={instagramLink(c, '/accounts/manage_access/')}>Apps and Websites</a>
          </nav>
        </div>
        <h2>Latest pictures</h2>
        {pictures.length === 0 ? <p class="soft">There are no pictures in this world yet.</p> : null}
        <div class="grid">
          {pictures.map((media) => (
            <a href={instagramLink(c, `/${media.username}/`)}>
              <Picture media={media} />
              <span class="small">{media.username}</span>
            </a>
          ))}
        </div>
      </InstagramFrame>
    )
    return sendPage(c, page)
  })
}
