import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { countUnreadConversations } from '../../../world/records/messages/inbox.ts'
import { atMost99 } from './at-most-99.ts'

/** The way to the inbox, with how many conversations have something new. @param href Of the inbox. */
export function MessagesLink(props: {
  readonly c: SiteContext
  readonly account: Account
  readonly href: string
}): Child {
  const { c, account, href } = props
  const unread = countUnreadConversations(c.env.call.context.world, account.id, 'inbox')
  return (
    <span data-live="unread">
      <a href={href} {...(unread === 0 ? {} : { 'aria-label': `Messages, ${unread} unread` })}>
        Messages{unread === 0 ? '' : ` (${atMost99(unread)})`}
      </a>
    </span>
  )
}
