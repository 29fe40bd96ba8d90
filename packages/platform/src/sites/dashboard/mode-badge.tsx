import type { Child } from 'hono/jsx'
import type { App } from '../../world/records/apps.ts'
import { modeKind } from './mode-kind.ts'

const words = {
  mode: { live: 'Live', development: 'Development' },
  published: { live: 'Published', development: 'Unpublished' },
  accessLevels: { live: 'By access level', development: 'Development' },
} as const

/** Who an app is open to, in a word or two. */
export function ModeBadge({ app }: { readonly app: App }): Child {
  const kind = modeKind(app)
  return (
    <span>
      {kind === 'mode' ? 'App Mode: ' : ''}
      <span class={app.mode === 'live' ? 'badge good' : 'badge warn'}>{words[kind][app.mode]}</span>
    </span>
  )
}
