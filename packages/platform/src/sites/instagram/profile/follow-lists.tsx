import type { Hono } from 'hono'
import { maySee } from '../../../interactions/may-see.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty } from '../../../site-kit/panel.tsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import type { Account } from '../../../world/records/accounts.ts'
import { type Listed, listFollowPage } from '../../../world/records/follow-pages.ts'
import { InstagramFrame, instagramLink, sendInstagramProblem, signedInAccount } from '../frame.tsx'
import { profileLink } from '../media/addresses.ts'
import { pageOf } from '../media/behind.ts'
import { withProfile } from './with-profile.ts'

/** Accounts that a page shows. */
const shownAccounts = 50

const lists = {
  followers: { title: 'Followers', counts: 'followersCount' },
  following: { title: 'Following', counts: 'followsCount' },
} as const

/** `/{username}/followers/` and `/{username}/following/`: the accounts of this world among them. */
export function followListRoutes(site: Hono<SiteEnv>): void {
  for (const which of ['followers', 'following'] as const) {
    site.get(`/:username/${which}`, (c) =>
      withProfile(c, (account) =>
        maySee(c.env.call.context.world, signedInAccount(c)?.id, account)
          ? sendList(c, account, which)
          : sendInstagramProblem(c, 403, 'This account is private: only its followers see who they are.'),
      ),
    )
  }
}

function sendList(c: SiteContext, account: Account, which: keyof typeof lists): Response {
  const { title, counts } = lists[which]
  const after = behind(c)
  const found = listFollowPage(c.env.call.context.world, which, account.id, { after, count: shownAccounts + 1 })
  const { shown, last } = pageOf(found, shownAccounts)
  const path = instagramLink(c, `/${account.username}/${which}/`)
  const page = (
    <InstagramFrame c={c} title={`${title} of ${account.username}`} width="slim">
      <Crumbs above={[{ href: profileLink(c, account.username), name: account.username }]} name={title} />
      <h1>
        {title} of {account.username}
      </h1>
      <p class="soft">
        {account[counts].toLocaleString('en')} in total. Only accounts that exist in this world are listed, newest
        first.
      </p>
      {shown.length === 0 ? (
        <Empty title="No accounts yet">
          <p>Accounts of this world that follow each other appear here.</p>
        </Empty>
      ) : (
        <ul class="lines panel">
          {shown.map((other) => (
            <li>
              <Avatar name={other.username} hue={other.hue} size={28} />
              <div>
                <a href={profileLink(c, other.username)}>{other.username}</a>
                <p class="small soft">{other.name}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {last === undefined ? null : (
        <p>
          <a href={`${path}?after=${last.id}&since=${last.since}`}>More</a>
        </p>
      )}
    </InstagramFrame>
  )
  return sendPage(c, page)
}

/** Behind whom the list goes on, as its address says. */
function behind(c: SiteContext): Pick<Listed, 'id' | 'since'> | undefined {
  const { after: id, since } = c.req.query()
  return id === undefined || since === undefined || !/^\d{1,15}$/.test(since) ? undefined : { id, since: Number(since) }
}
