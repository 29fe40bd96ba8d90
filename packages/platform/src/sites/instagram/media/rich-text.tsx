import type { Child } from 'hono/jsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { captionParts } from '../../../world/text-rules/caption.ts'
import { hashtagLink, profileLink } from './addresses.ts'

/** A caption or a comment: hashtags are links, and so are the names of accounts that this world has. */
export function RichText({ c, text }: { readonly c: SiteContext; readonly text: string }): Child {
  const { world } = c.env.call.context
  return (
    <>
      {captionParts(text).map((part) => {
        if (part.hashtag !== undefined) return <a href={hashtagLink(c, part.hashtag)}>{part.text}</a>
        const named = part.username === undefined ? undefined : findAccountByUsername(world, part.username)
        return named === undefined ? part.text : <a href={profileLink(c, named.username)}>{part.text}</a>
      })}
    </>
  )
}
