import type { ClockState } from '../../world/clock.ts'

const day = 86_400_000

/** How a clock runs, in words: with real time, set, or frozen. */
export function clockWords(state: ClockState): string {
  if (state.mode === 'real') return 'real time'
  if (state.mode === 'frozen') return 'frozen'
  const days = Math.floor(Math.abs(state.offset) / day)
  const distance = days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`
  return `set, ${distance} ${state.offset < 0 ? 'behind' : 'ahead of'} real time`
}
