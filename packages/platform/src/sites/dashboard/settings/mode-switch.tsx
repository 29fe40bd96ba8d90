import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { modeKind } from '../mode-kind.ts'

const labels = {
  mode: { live: 'Switch to Development', development: 'Switch to Live' },
  published: { live: 'Unpublish', development: 'Publish' },
} as const

/** The button that opens an app to everybody, or closes it. An app of type Business has one only where a world file left it in development. */
export function ModeSwitch({ visit }: { readonly visit: AppVisit }): Child {
  const { app, c } = visit
  const kind = modeKind(app)
  if (!may(visit, 'changesSettings') || (kind === 'accessLevels' && app.mode === 'live')) return null
  const label = labels[kind === 'published' ? kind : 'mode'][app.mode]
  return (
    <Form action={appLink(visit, 'mode/')} token={formToken(c)}>
      <button type="submit" class="quiet" name="mode" value={app.mode === 'live' ? 'development' : 'live'}>
        {label}
      </button>
    </Form>
  )
}
