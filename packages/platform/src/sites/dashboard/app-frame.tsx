import type { Child } from 'hono/jsx'
import { Head } from '../../site-kit/panel.tsx'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { ModeBadge, ModeSwitch } from './app-mode.tsx'
import { AppNavigation } from './app-navigation.tsx'
import { type AppPage, appPages } from './app-pages.ts'
import { type AppVisit, appLink } from './app-visit.ts'
import { DoneNotice } from './form-result.tsx'
import { DashboardFrame, dashboardLink } from './frame.tsx'

/** What surrounds each page of an app: the way to its other pages, its mode, what the page is for, what was just done. */
export function AppFrame(props: {
  readonly visit: AppVisit
  readonly page: AppPage
  readonly title: string
  /** What the page is for, in a sentence or two. */
  readonly about?: Child
  /** The next thing to do, beside the title. */
  readonly actions?: Child
  readonly children?: Child
}): Child {
  const { visit, page, title, about, actions, children } = props
  const above = [
    { href: dashboardLink(visit.c, '/apps/'), name: 'My Apps' },
    { href: appLink(visit, appPages.dashboard), name: visit.app.name },
  ]
  return (
    <DashboardFrame
      c={visit.c}
      title={`${title} - ${visit.app.name}`}
      side={<AppNavigation visit={visit} page={page} />}
    >
      <Head
        title={title}
        about={about}
        crumbs={<Crumbs above={above} name={title} />}
        actions={
          <>
            <ModeBadge app={visit.app} />
            <ModeSwitch visit={visit} />
            {actions}
          </>
        }
      />
      <DoneNotice c={visit.c} />
      {children}
    </DashboardFrame>
  )
}
