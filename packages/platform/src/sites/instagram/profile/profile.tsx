import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { maySee } from '../../../interactions/may-see.ts'
import { seeProfile } from '../../../interactions/see.ts'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty } from '../../../site-kit/panel.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { Tabs } from '../../../site-kit/tabs.tsx'
import type { Account } from '../../../world/records/accounts.ts'
import {
  listGrid,
  listReels,
  listShownTagged,
  type ShownMedia,
  type ShownPart,
} from '../../../world/records/media/shown-media.ts'
import type { World } from '../../../world/world.ts'
import { InstagramFrame, instagramLink, signedInAccount } from '../frame.tsx'
import { notices } from '../notices.ts'
import { ProfileHead } from './profile-head.tsx'
import { SheetPage } from './sheet-page.tsx'
import { withProfile } from './with-profile.ts'

/** The parts of a profile: their names, their paths behind the username, what they list, and what is said where nothing is. */
const tabs: Readonly<Record<string, Tab>> = {
  '': {
    name: 'Posts',
    list: listGrid,
    empty: { title: 'No posts yet', text: 'What this account posts is shown here.' },
  },
  'reels/': { name: 'Reels', list: listReels, empty: { title: 'No reels yet', text: 'Reels are shown here.' } },
  'tagged/': {
    name: 'Tagged',
    list: listShownTagged,
    empty: { title: 'No tags yet', text: 'Posts in which others tag this account are shown here.' },
  },
}

interface Tab {
  readonly name: string
  readonly list: (world: World, accountId: string, part: ShownPart) => ShownMedia[]
  readonly empty: { readonly title: string; readonly text: string }
}

/** `/{username}/`, its reels and where it is tagged. Comes last, since any other path of one part would be a username too. */
export function profileRoute(site: Hono<SiteEnv>): void {
  site.get('/:username', (c) => sendProfile(c, ''))
  site.get('/:username/reels', (c) => sendProfile(c, 'reels/'))
  site.get('/:username/tagged', (c) => sendProfile(c, 'tagged/'))
}

function sendProfile(c: SiteContext, path: string): Response {
  return withProfile(c, (account) => {
    seeProfile(c.env.call.context, account.id, signedInAccount(c)?.id)
    return sendPage(c, <ProfilePage c={c} account={account} path={path} />)
  })
}

function ProfilePage(props: { readonly c: SiteContext; readonly account: Account; readonly path: string }): Child {
  const { c, account, path } = props
  const { world } = c.env.call.context
  const tab = tabs[path]
  const base = `/${account.username}/`
  return (
    <InstagramFrame c={c} title={account.username}>
      <AddressedNotice c={c} notices={notices} />
      <ProfileHead c={c} account={account} />
      {tab === undefined || !maySee(world, signedInAccount(c)?.id, account) ? (
        <Empty title="This account is private">
          <p>Only {account.username} and their followers see what it posts.</p>
        </Empty>
      ) : (
        <>
          <Tabs
            label={`Of ${account.username}`}
            tabs={Object.entries(tabs).map(([at, { name }]) => ({
              href: instagramLink(c, base + at),
              name,
              current: at === path,
            }))}
          />
          <SheetPage
            c={c}
            label={tab.name}
            path={base + path}
            list={(part) => tab.list(world, account.id, part)}
            ofMany={path === 'tagged/'}
            empty={tab.empty}
          />
        </>
      )}
    </InstagramFrame>
  )
}
