import type { Hono } from 'hono'
import { AddressedNotice } from '../../site-kit/notices.tsx'
import { sendPage } from '../../site-kit/page.tsx'
import { Empty } from '../../site-kit/panel.tsx'
import { Avatar } from '../../site-kit/parts.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { latestPictures } from '../../world/records/media/media.ts'
import { InstagramFrame, instagramLink, signedInAccount } from './frame.tsx'
import { notices } from './notices.ts'
import { ContactSheet } from './profile/contact-sheet.tsx'
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
        <AddressedNotice c={c} notices={notices} />
        <header class="who-head">
          <Avatar name={account.username} hue={account.hue} />
          <div class="gap">
            <h1>{account.username}</h1>
            <div class="soft">{account.name}</div>
            <nav class="row" aria-label="Yours">
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
          </div>
        </header>
        <h2>Latest pictures</h2>
        {pictures.length === 0 ? (
          <Empty title="No pictures yet">
            <p>Pictures of a world file are shown here.</p>
          </Empty>
        ) : (
          <ContactSheet
            label="Latest pictures"
            prints={pictures.map((media) => ({
              media,
              left: media.username,
              right: '',
              href: instagramLink(c, `/${media.username}/`),
            }))}
          />
        )}
      </InstagramFrame>
    )
    return sendPage(c, page)
  })
}
