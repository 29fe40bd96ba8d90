import type { Child } from 'hono/jsx'
import { Notice } from './parts.tsx'
import type { SiteContext } from './site.ts'

/** What a page says after a form. */
export interface NoticeText {
  readonly good: boolean
  readonly text: string
}

/** A path that says something: a name in the address stands for fixed words, so that no link can put words here. */
export function withNotice(path: string, name: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}notice=${name}`
}

/** What the address asks to be said, if it is one of the fixed words. */
export function AddressedNotice(props: {
  readonly c: SiteContext
  readonly notices: Readonly<Record<string, NoticeText>>
}): Child {
  const { c, notices } = props
  const name = c.req.query('notice') ?? ''
  const notice = Object.hasOwn(notices, name) ? notices[name] : undefined
  if (notice === undefined) return null
  return (
    <Notice good={notice.good}>
      <p>{notice.text}</p>
    </Notice>
  )
}
