import type { Child } from 'hono/jsx'
import { Avatar } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { Tabs } from '../../../site-kit/tabs.tsx'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import { type Conversation, findConversation } from '../../../world/records/messages/conversations.ts'
import { countUnreadConversations, listFolder } from '../../../world/records/messages/inbox.ts'
import { countUnread, listMessages } from '../../../world/records/messages/messages.ts'
import type { Folder } from '../../../world/store/schema.ts'
import { instagramLink } from '../frame.tsx'
import { pageOf } from '../media/behind.ts'
import { DayOf } from '../media/when.tsx'
import { atMost99 } from './at-most-99.ts'
import { summary } from './summary.ts'

/** Conversations that a page shows. */
const shownConversations = 20

const folders: readonly {
  readonly folder: Folder
  readonly path: string
  readonly name: string
  readonly empty: string
}[] = [
  { folder: 'inbox', path: '/direct/inbox/', name: 'Inbox', empty: 'No messages yet.' },
  {
    folder: 'requests',
    path: '/direct/requests/',
    name: 'Requests',
    empty: 'No requests. What people write whom this account does not follow is shown here.',
  },
  { folder: 'spam', path: '/direct/requests/hidden/', name: 'Hidden', empty: 'Nothing is hidden.' },
]

/** The conversations of a folder, the one with the latest message first. @param threadId The one that is open. */
export function ConversationList(props: {
  readonly c: SiteContext
  readonly viewer: Account
  readonly folder: Folder
  readonly threadId?: string | undefined
}): Child {
  const { c, viewer, folder, threadId } = props
  const { world } = c.env.call.context
  const after = threadId === undefined ? findConversation(world, viewer.id, c.req.query('after') ?? '') : undefined
  const listed = listFolder(world, viewer.id, { folder, after, count: shownConversations + 1 })
  const { shown, last } = pageOf(listed, shownConversations)
  const requests = countUnreadConversations(world, viewer.id, 'requests')
  const here = folders.find((one) => one.folder === folder)
  return (
    <>
      <Tabs
        label="Kinds of conversations"
        tabs={folders.map((one) => ({
          href: instagramLink(c, one.path),
          name: one.folder === 'requests' && requests > 0 ? `${one.name} (${atMost99(requests)})` : one.name,
          current: one.folder === folder,
        }))}
      />
      {shown.length === 0 ? <p class="in soft">{here?.empty}</p> : null}
      <ul class="conversations">
        {shown.map((side) => (
          <Line c={c} side={side} current={side.threadId === threadId} />
        ))}
      </ul>
      {last === undefined && after === undefined ? null : (
        <nav class="row apart in" aria-label="More conversations">
          {after === undefined ? <span /> : <a href={instagramLink(c, here?.path ?? '')}>Newest</a>}
          {last === undefined ? null : (
            <a href={instagramLink(c, `${here?.path ?? ''}?after=${last.threadId}`)}>Older</a>
          )}
        </nav>
      )}
    </>
  )
}

function Line(props: { readonly c: SiteContext; readonly side: Conversation; readonly current: boolean }): Child {
  const { c, side, current } = props
  const { world } = c.env.call.context
  const other = findAccount(world, side.otherId)
  if (other === undefined) return null
  const [latest] = listMessages(world, side.threadId, { count: 1 })
  const unread = countUnread(world, side.threadId, side.accountId, side.readSeq)
  return (
    <li>
      <a
        href={instagramLink(c, `/direct/t/${side.threadId}/`)}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        <Avatar name={other.username} hue={other.hue} size={28} />
        <span class="what">
          <b>{other.username}</b>
          <span class={unread > 0 ? 'latest unread' : 'latest'} dir="auto">
            {latest === undefined ? 'Every message was unsent.' : summary(latest, side.accountId)}
          </span>
        </span>
        <span class="when">
          <DayOf at={side.updatedAt} now={world.clock.now()} />
          {unread > 0 ? <span class="badge now">{atMost99(unread)} new</span> : null}
        </span>
      </a>
    </li>
  )
}
