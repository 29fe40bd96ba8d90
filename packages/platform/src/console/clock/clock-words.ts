import type { ClockState } from '../../world/clock.ts'

const day = 86_400_000

/** How a clock runs, in words: with real time, at a distance from it, or frozen. */
export function clockWords(state: ClockState): string {
  if (state.mode === 'real') return 'real time'
  if (state.mode === 'frozen') return 'frozen'
  const days = Math.floor(Math.abs(state.offset) / day)
  const distance = days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`
  return `${distance} ${state.offset < 0 ? 'behind' : 'ahead of'} real time`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A moment in a list: `29 Nov 20:09`, and with its year where that is another than now. */
export function shortMoment(at: number, now: number): string {
  const [moment, today] = [new Date(at), new Date(now)]
  const date = `${moment.getUTCDate()} ${months[moment.getUTCMonth()] ?? ''}`
  if (moment.getUTCFullYear() !== today.getUTCFullYear()) return `${date} ${moment.getUTCFullYear()}`
  return `${date} ${moment.toISOString().slice(11, 16)}`
}

/** A distance in the largest unit that fits: `12 min`, `13 h`, `30 d`. @param milliseconds Not negative. */
export function distanceWords(milliseconds: number): string {
  if (milliseconds < 3_600_000) return `${Math.max(1, Math.round(milliseconds / 60_000))} min`
  if (milliseconds < 2 * day) return `${Math.round(milliseconds / 3_600_000)} h`
  return `${Math.round(milliseconds / day)} d`
}
