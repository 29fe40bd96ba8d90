import type { NoticeText } from '../../site-kit/notices.tsx'

/** What the page of the clock says after its forms, by the value of `?notice=`. */
export const clockNotices = {
  moved: { good: true, text: 'The clock was moved. This cannot be undone; below is what to do to go back.' },
  frozen: { good: true, text: 'The clock stands still, and lags behind real time until you let it run.' },
  running: { good: true, text: 'The clock runs again, from where it stood.' },
} as const

clockNotices satisfies Readonly<Record<string, NoticeText>>
