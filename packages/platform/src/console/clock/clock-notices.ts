import type { NoticeText } from '../../site-kit/notices.tsx'

/** What the page of the clock says after its forms, by the value of `?notice=`. */
export const clockNotices = {
  moved: { good: true, text: 'The clock was moved. You can undo the jump.' },
  undone: { good: true, text: 'The jump was undone.' },
  frozen: { good: true, text: 'The clock is frozen.' },
  running: { good: true, text: 'The clock is running again.' },
  real: { good: true, text: 'The world follows real time again.' },
  taken: { good: true, text: 'The snapshot was taken.' },
  restored: { good: true, text: 'The snapshot was restored.' },
  removed: { good: true, text: 'The snapshot was deleted.' },
} as const

clockNotices satisfies Readonly<Record<string, NoticeText>>
