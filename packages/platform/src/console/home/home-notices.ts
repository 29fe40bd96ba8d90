import type { NoticeText } from '../../site-kit/notices.tsx'

/** What the home page says after a form of the console was carried out, by the value of `?notice=`. */
export const homeNotices = {
  checkpointSet: {
    good: true,
    text: 'The checkpoint was set. Tokens of that account or person are refused until they sign in and pass it.',
  },
  checkpointLifted: { good: true, text: 'The checkpoint was lifted. Tokens of that account or person work again.' },
} as const

homeNotices satisfies Readonly<Record<string, NoticeText>>

/** A notice of the home page. */
export type HomeNotice = keyof typeof homeNotices
