import type { NoticeText } from '../../site-kit/notices.tsx'
import { withNotice } from '../../site-kit/notices.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { facebookLink } from './frame.tsx'

/** What the pages of this site say after a form. */
export const notices = {
  'app-removed': {
    good: true,
    text: 'The app is removed. Its access tokens no longer work, and Darkroom tells the app.',
  },
  'app-gone': { good: false, text: 'Nothing was changed: that app has no access to your account.' },
  'deletion-requested': { good: true, text: 'The request is on its way to the app.' },
  'deletion-impossible': {
    good: false,
    text: 'Nothing was sent: the app has no data deletion request URL, you have not removed it, or you have asked it before.',
  },
  'password-changed': {
    good: true,
    text: 'Your password is changed. Other browsers are signed out, and apps have to ask for access again.',
  },
  'email-confirmed': { good: true, text: 'Your e-mail address is confirmed.' },
  'checkpoint-passed': { good: true, text: 'You passed the checkpoint. Apps can use your account again.' },
  'page-created': { good: true, text: 'The Page is created, and you have full control of it.' },
  'account-linked': { good: true, text: 'The Instagram account is linked to the Page.' },
  'already-linked': { good: false, text: 'Nothing was changed: this Page already has an account. Unlink that first.' },
  'account-unlinked': { good: true, text: 'The Instagram account is no longer linked to the Page.' },
  'tasks-saved': { good: true, text: 'The tasks are saved.' },
  'last-control': { good: false, text: 'Nothing was changed: somebody has to keep full control of the Page.' },
  'no-control': { good: false, text: 'Nothing was changed: only people with full control of the Page can do this.' },
} as const

notices satisfies Readonly<Record<string, NoticeText>>

/** Something to say after a form. */
export type NoticeName = keyof typeof notices

/** The answer to a form: back to a page, which says what came of it. */
export function answerForm(c: SiteContext, path: string, notice: NoticeName): Response {
  return c.redirect(facebookLink(c, withNotice(path, notice)), 303)
}
