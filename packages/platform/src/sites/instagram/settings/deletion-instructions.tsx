import type { Child } from 'hono/jsx'
import { findApp } from '../../../world/records/apps/apps.ts'
import type { World } from '../../../world/world.ts'

/** How to have one's data deleted by an app that takes no requests: on the page it named under Settings > Basic, if it did. */
export function DeletionInstructions({ world, appId }: { readonly world: World; readonly appId: string }): Child {
  const url = findApp(world, appId)?.deletionInstructionsUrl ?? ''
  // A world file may name any URL.
  if (!/^https?:\/\//i.test(url))
    return <p class="small">It takes no deletion requests here: ask for it on the app's own website.</p>
  return (
    <p class="small">
      It takes no deletion requests here, and says{' '}
      <a href={url} rel="nofollow noopener">
        how to have your data deleted
      </a>
      .
    </p>
  )
}
