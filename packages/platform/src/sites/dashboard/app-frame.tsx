import type { Child } from 'hono/jsx'
import { ModeBadge, ModeSwitch } from './app-mode.tsx'
import { AppNavigation } from './app-navigation.tsx'
import type { AppPage } from './app-pages.ts'
import type { AppVisit } from './app-visit.ts'
import { DoneNotice } from './form-result.tsx'
import { DashboardFrame } from './frame.tsx'

/** What surrounds each page of an app: its name and mode, the way to its other pages, what was just done. */
export function AppFrame(props: {
  readonly visit: AppVisit
  readonly page: AppPage
  readonly title: string
  readonly children?: Child
}): Child {
  const { visit, page, title, children } = props
  const { app } = visit
  return (
    <DashboardFrame c={visit.c} title={`${title} - ${app.name}`}>
      <div class="card row apart">
        <div>
          <strong>{app.name}</strong>
          <div class="soft small">
            App ID: <span class="code id">{app.id}</span>
          </div>
        </div>
        <div class="row">
          <ModeBadge app={app} />
          <ModeSwitch visit={visit} />
        </div>
      </div>
      <div class="columns">
        <AppNavigation visit={visit} page={page} />
        <div>
          <h1>{title}</h1>
          <DoneNotice c={visit.c} />
          {children}
        </div>
      </div>
    </DashboardFrame>
  )
}
