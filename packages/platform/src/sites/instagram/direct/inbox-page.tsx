import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import type { Folder } from '../../../world/store/schema.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { liveScript } from '../live/live-script.ts'
import { notices } from '../notices.ts'
import { ConversationList } from './conversation-list.tsx'

/** An account's conversations of a folder. */
export function InboxPage(props: {
  readonly c: SiteContext
  readonly viewer: Account
  readonly folder: Folder
}): Child {
  const { c, viewer, folder } = props
  return (
    <InstagramFrame c={c} title="Messages" width="slim">
      <AddressedNotice c={c} notices={notices} />
      <h1>Messages</h1>
      <section class="panel" aria-label="Conversations" data-live="conversations">
        <ConversationList c={c} viewer={viewer} folder={folder} />
      </section>
      <p class="soft small">To write to somebody, press Message on their profile.</p>
      <LiveMessages c={c} />
    </InstagramFrame>
  )
}

/** Keeps a page of messages up to date. */
export function LiveMessages({ c }: { readonly c: SiteContext }): Child {
  return <script data-events={instagramLink(c, '/direct/events/')}>{raw(liveScript.text)}</script>
}
