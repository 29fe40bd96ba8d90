import type { Child } from 'hono/jsx'
import { showMoment } from '../base/moment.ts'

/** A moment in a list, to the second, in the world's time. @param at Unix milliseconds. */
export function Moment({ at }: { readonly at: number }): Child {
  return (
    <time class="mono nowrap" datetime={new Date(at).toISOString()}>
      {showMoment(at).slice(0, 19)}
    </time>
  )
}
