import type { NoticeText } from '../../site-kit/notices.tsx'

/** What the page of the clock says after its forms, by the value of `?notice=`. */
export const clockNotices = {
  moved: { good: true, text: 'The clock was moved. The jump can be undone.' },
  undone: { good: true, text: 'The jump was undone: the world is as it was before.' },
  frozen: { good: true, text: 'The clock stands still, and lags behind real time until you let it run.' },
  running: { good: true, text: 'The clock runs again, from where it stood.' },
  real: { good: true, text: 'The world follows real time again.' },
  taken: { good: true, text: 'The snapshot was taken.' },
  restored: { good: true, text: 'The world is as it was when the snapshot was taken.' },
  removed: { good: true, text: 'The snapshot was deleted.' },
} as const

clockNotices satisfies Readonly<Record<string, NoticeText>>
