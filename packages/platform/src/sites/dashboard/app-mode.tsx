import type { Child } from 'hono/jsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken } from '../../site-kit/site.ts'
import type { App } from '../../world/records/apps/apps.ts'
import { type AppVisit, appLink, may } from './app-visit.ts'

/**
 * How an app is opened to everybody: apps by type have a mode, apps by use case are published, and apps of type Business have
 * neither, so that access levels alone decide (/docs/development/create-an-app/app-dashboard).
 */
export function modeKind({ type, creation }: Pick<App, 'type' | 'creation'>): 'mode' | 'published' | 'accessLevels' {
  if (creation === 'useCase') return 'published'
  return type === 'business' ? 'accessLevels' : 'mode'
}

const words = {
  mode: { live: 'Live', development: 'Development' },
  published: { live: 'Published', development: 'Unpublished' },
  accessLevels: { live: 'By access level', development: 'Development' },
} as const

/** Who an app is open to, in a word or two. @param named Whether "App Mode" stands above it already, as in a table. */
export function ModeBadge({ app, named = false }: { readonly app: App; readonly named?: boolean }): Child {
  const kind = modeKind(app)
  return (
    <span class="nowrap">
      {kind === 'mode' && !named ? 'App Mode: ' : ''}
      <span class={app.mode === 'live' ? 'badge good' : 'badge warn'}>{words[kind][app.mode]}</span>
    </span>
  )
}

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
      <button type="submit" class="button" name="mode" value={app.mode === 'live' ? 'development' : 'live'}>
        {label}
      </button>
    </Form>
  )
}
