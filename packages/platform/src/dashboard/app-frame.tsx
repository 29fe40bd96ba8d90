import type { Child } from 'hono/jsx'
import { Form } from '../pages/parts.tsx'
import { formToken } from '../pages/site.ts'
import { type AppVisit, appLink, may } from './app-visit.ts'
import { DoneNotice } from './done.tsx'
import { DashboardFrame } from './frame.tsx'

/** The pages of an app, below `/apps/{id}/`. */
export const appPages = {
  dashboard: 'dashboard/',
  basic: 'settings/basic/',
  roles: 'roles/roles/',
  review: 'app-review/permissions/',
  products: 'products/',
  basicDisplay: 'instagram-basic-display/basic-display/',
} as const

/** A page of an app. */
export type AppPage = keyof typeof appPages

/** What surrounds each page of an app: its name and mode, the way to its other pages, what was just done. */
export function AppFrame(props: {
  readonly visit: AppVisit
  readonly page: AppPage
  readonly title: string
  readonly children?: Child
}): Child {
  const { visit, page, title, children } = props
  return (
    <DashboardFrame c={visit.c} title={`${title} - ${visit.app.name}`}>
      <AppBar visit={visit} />
      <div class="columns">
        <SideNavigation visit={visit} page={page} />
        <div>
          <h1>{title}</h1>
          <DoneNotice c={visit.c} />
          {children}
        </div>
      </div>
    </DashboardFrame>
  )
}

function AppBar({ visit }: { readonly visit: AppVisit }): Child {
  const { app, c } = visit
  const live = app.mode === 'live'
  return (
    <div class="card row apart">
      <div>
        <strong>{app.name}</strong>
        <div class="soft small">
          App ID: <span class="code">{app.id}</span>
        </div>
      </div>
      <div class="row">
        <span>
          App Mode: <span class={live ? 'badge good' : 'badge warn'}>{live ? 'Live' : 'Development'}</span>
        </span>
        {may(visit, 'changesSettings') ? (
          <Form action={appLink(visit, 'mode/')} token={formToken(c)}>
            <button type="submit" class="quiet" name="mode" value={live ? 'development' : 'live'}>
              {live ? 'Switch to Development' : 'Switch to Live'}
            </button>
          </Form>
        ) : null}
      </div>
    </div>
  )
}

function SideNavigation({ visit, page }: { readonly visit: AppVisit; readonly page: AppPage }): Child {
  const entry = (to: AppPage, label: string): Child => (
    <li>
      <a href={appLink(visit, appPages[to])} {...(to === page ? { 'aria-current': 'page' as const } : {})}>
        {label}
      </a>
    </li>
  )
  const group = (label: string, children: Child): Child => (
    <li>
      <span>{label}</span>
      <ul>{children}</ul>
    </li>
  )
  return (
    <nav class="side" aria-label="App">
      <ul>
        {entry('dashboard', 'Dashboard')}
        {group('Settings', entry('basic', 'Basic'))}
        {group('Roles', entry('roles', 'Roles'))}
        {group('App Review', entry('review', 'Permissions'))}
        {entry('products', 'Products')}
        {visit.product === undefined ? null : group('Instagram Basic Display', entry('basicDisplay', 'Basic Display'))}
      </ul>
    </nav>
  )
}
