import type { Child } from 'hono/jsx'

let made: Intl.DateTimeFormat | undefined

/** Made for the first page that shows a day: a start should not wait for it. */
const words = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))

/** A moment's day in words. @param moment Unix milliseconds, in the world. */
export function Day({ moment }: { readonly moment: number }): Child {
  return <time datetime={new Date(moment).toISOString()}>{words().format(moment)}</time>
}
