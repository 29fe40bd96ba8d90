import type { Child } from 'hono/jsx'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A moment beside what was said or shown then: day and minute, with the year only where it is another one. @param at Unix milliseconds. @param now In the world. */
export function When({ at, now }: { readonly at: number; readonly now: number }): Child {
  const date = new Date(at)
  const year = date.getUTCFullYear() === new Date(now).getUTCFullYear() ? '' : ` ${date.getUTCFullYear()}`
  const iso = date.toISOString()
  return (
    <time datetime={iso}>
      {date.getUTCDate()} {months[date.getUTCMonth()]}
      {year}, {iso.slice(11, 16)}
    </time>
  )
}

/** The day alone, under a print. */
export function DayOf({ at, now }: { readonly at: number; readonly now: number }): Child {
  const date = new Date(at)
  const year = date.getUTCFullYear() === new Date(now).getUTCFullYear() ? '' : ` ${date.getUTCFullYear()}`
  return (
    <time datetime={date.toISOString()}>
      {date.getUTCDate()} {months[date.getUTCMonth()]}
      {year}
    </time>
  )
}
