import { changed, changes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Notice } from '../../../site-kit/parts.tsx'
import type { AppVisit } from '../app-visit.ts'

/** That Basic Display ends, once that was announced, or has ended on the world's date. It can be set up all the same: no source says otherwise. */
export function BasicDisplayEnd({ visit }: { readonly visit: AppVisit }): Child {
  const today = visit.world.clock.day()
  const { day } = changes.basicDisplayEnds
  if (!changed('basicDisplayEndAnnounced', today)) return null
  return changed('basicDisplayEnds', today) ? (
    <Notice>
      <p>
        Instagram Basic Display ended on {day}, and in this world it is {today}: it can be set up, but answers every
        request with an error. To use it, start a world with an earlier date.
      </p>
    </Notice>
  ) : (
    <p class="soft">
      Instagram Basic Display ends on {day}. In this world it is {today}.
    </p>
  )
}
