import { changed, changes, type Login } from '@darkroom/contract'
import { pathBelow } from '../../base/hosts.ts'
import type { App } from '../../world/records/apps/apps.ts'
import { listRedirectUris, type Product } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import { check, type ReviewCheck } from './check.ts'

/** An app with what is set up in it. */
export interface ReviewedApp {
  readonly world: World
  readonly app: App
  readonly products: { readonly [L in Login]?: Product }
}

/** The address of a page of the App Dashboard. */
export function dashboardPath(app: Pick<App, 'id'>, page: string): string {
  return pathBelow('developers.facebook.com', `/apps/${app.id}/${page}`)
}

/** What App Review asks of an app's settings. */
export function checkSettings(reviewed: ReviewedApp): readonly ReviewCheck[] {
  return [verification(reviewed), privacyPolicy(reviewed), reachable(reviewed)]
}

function verification({ world, app }: ReviewedApp): ReviewCheck {
  if (app.businessVerified === 1)
    return check('businessVerification', { state: 'done', found: 'The business is verified.' })
  if (!changed('businessVerification', world.clock.day()))
    return check('businessVerification', {
      state: 'done',
      found: `Not required before ${changes.businessVerification.day}.`,
    })
  return check('businessVerification', {
    state: 'to do',
    found: 'The business is not verified.',
    fix: 'Verify the business. Meta asks for documents and takes days to weeks, so start early.',
    where: dashboardPath(app, 'app-review/permissions/'),
  })
}

function privacyPolicy({ app }: ReviewedApp): ReviewCheck {
  const { privacyPolicyUrl: url } = app
  const where = dashboardPath(app, 'settings/basic/')
  if (url === '')
    return check('privacyPolicy', {
      state: 'to do',
      found: 'No URL is set.',
      fix: 'Enter it in the basic settings.',
      where,
    })
  return isPublic(url)
    ? check('privacyPolicy', { state: 'done', found: url })
    : check('privacyPolicy', {
        state: 'to do',
        found: `${url} is not on the public web.`,
        fix: 'Enter an https address that anyone can open.',
        where,
      })
}

function reachable({ world, app, products }: ReviewedApp): ReviewCheck {
  const uris = (Object.keys(products) as Login[]).flatMap((login) => listRedirectUris(world, app.id, login))
  const own = uris.find(isPublic)
  if (own !== undefined)
    return check('reachable', {
      state: 'yours',
      found: `A redirect URI is public: ${own}`,
      fix: 'Describe how a reviewer signs in to your product, and give them an account.',
    })
  return check('reachable', {
    state: 'to do',
    found: uris.length === 0 ? 'There is no redirect URI.' : 'Every redirect URI is on this machine.',
    fix: 'Publish your product under an https address, and register a redirect URI there.',
    where: dashboardPath(app, 'products/'),
  })
}

/** Whether an address can be opened from elsewhere: https, and no name of this machine or a reserved one. */
function isPublic(address: string): boolean {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'https:') return false
  const { hostname } = url
  if (/^\[|^[\d.]+$/.test(hostname)) return false
  return hostname.includes('.') && !/(?:^|\.)(?:localhost|local|test|internal|invalid)$/.test(hostname)
}

/** What comes after everything else: Live Mode, and what no program can see. */
export function checkLast({ app }: ReviewedApp): readonly ReviewCheck[] {
  return [
    check('screenRecording', {
      state: 'yours',
      found: 'Darkroom cannot check this.',
      fix: 'Record the steps below in English or with captions, at 1080p or better.',
    }),
    check('icon', {
      state: 'yours',
      found: 'Darkroom cannot check this.',
      fix: 'Upload it in the basic settings of the real App Dashboard.',
    }),
    app.mode === 'live'
      ? check('live', { state: 'done', found: 'The app is Live.' })
      : check('live', {
          state: 'to do',
          found: 'The app is in Development Mode. Only people with a role and Instagram Testers can authorize it.',
          fix: 'Submit first. Switch it to Live when the permissions are approved.',
          where: dashboardPath(app, 'dashboard/'),
        }),
  ]
}
