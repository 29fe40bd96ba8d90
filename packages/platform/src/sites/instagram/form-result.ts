import { withNotice } from '../../site-kit/notices.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { instagramLink } from './frame.tsx'
import type { NoticeName } from './notices.ts'

/** Back to what a form was about, or to where it was shown; says what came of it. */
export function back(c: SiteContext, path: string, notice?: NoticeName): Response {
  return c.redirect(instagramLink(c, notice === undefined ? path : withNotice(path, notice)), 303)
}

/** What the form asks for: on or off. */
export function isOn(c: SiteContext): boolean {
  return c.get('form').get('on') === '1'
}
