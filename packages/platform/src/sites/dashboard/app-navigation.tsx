import type { Child } from 'hono/jsx'
import type { IconName } from '../../site-kit/icons.tsx'
import { Side, type SideGroup, type SideLink } from '../../site-kit/side.tsx'
import { type AppPage, appPages } from './app-pages.ts'
import { type AppVisit, appLink } from './app-visit.ts'

/** The way to an app's other pages; those of a product once it was added. */
export function AppNavigation({ visit, page }: { readonly visit: AppVisit; readonly page: AppPage }): Child {
  const { products } = visit
  const link = (to: AppPage, name: string, icon: IconName): SideLink => ({
    href: appLink(visit, appPages[to]),
    name,
    icon,
    current: to === page,
  })
  const groups: SideGroup[] = [
    { heading: visit.app.name, links: [link('dashboard', 'Dashboard', 'lamp'), link('roles', 'Roles', 'people')] },
    { heading: 'Settings', links: [link('basic', 'Basic', 'lint'), link('advanced', 'Advanced', 'key')] },
    {
      heading: 'Products',
      links: [
        ...(products['basic-display'] ? [link('basicDisplay', 'Basic Display', 'camera')] : []),
        ...(products.instagram ? [link('instagramSetup', 'API setup with Instagram login', 'camera')] : []),
        ...(products.facebook ? [link('graphApi', 'API setup with Facebook login', 'camera')] : []),
        link('products', 'Products', 'plus'),
      ],
    },
    ...(products.facebook
      ? [
          {
            heading: 'Facebook Login for Business',
            links: [link('facebookSettings', 'Settings', 'lint'), link('configurations', 'Configurations', 'link')],
          },
        ]
      : []),
    { heading: 'Webhooks', links: [link('webhooks', 'Webhooks', 'hook')] },
    { heading: 'App Review', links: [link('review', 'Permissions and Features', 'check')] },
    {
      heading: 'Records',
      links: [link('callbacks', 'User Data Deletion Requests', 'hook'), link('activity', 'Activity log', 'book')],
    },
  ]
  return <Side label="App" groups={groups} />
}
