import type { Child } from 'hono/jsx'
import { type AppPage, appPages } from './app-pages.ts'
import { type AppVisit, appLink } from './app-visit.ts'

/** The way to an app's other pages; those of a product once it was added. On a phone it is folded up. */
export function AppNavigation({ visit, page }: { readonly visit: AppVisit; readonly page: AppPage }): Child {
  const { products } = visit
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
      <details class="menu">
        <summary>Menu</summary>
        <ul>
          {entry('dashboard', 'Dashboard')}
          {group(
            'Settings',
            <>
              {entry('basic', 'Basic')}
              {entry('advanced', 'Advanced')}
            </>,
          )}
          {group('Roles', entry('roles', 'Roles'))}
          {group('App Review', entry('review', 'Permissions and Features'))}
          {entry('products', 'Products')}
          {products['basic-display'] && group('Instagram Basic Display', entry('basicDisplay', 'Basic Display'))}
          {products.instagram && group('Instagram', entry('instagramSetup', 'API setup with Instagram login'))}
          {products.facebook && group('Instagram Graph API', entry('graphApi', 'API setup with Facebook login'))}
          {products.facebook &&
            group(
              'Facebook Login for Business',
              <>
                {entry('facebookSettings', 'Settings')}
                {entry('configurations', 'Configurations')}
              </>,
            )}
          {group(
            'Records',
            <>
              {entry('callbacks', 'User Data Deletion Requests')}
              {entry('activity', 'Activity log')}
            </>,
          )}
        </ul>
      </details>
    </nav>
  )
}
