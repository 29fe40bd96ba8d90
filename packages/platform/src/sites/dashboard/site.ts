import type { Hono } from 'hono'
import type { SignInAttempts } from '../../site-kit/sign-in-attempts.ts'
import { createSite, type SiteEnv } from '../../site-kit/site.ts'
import { activityLogRoutes } from './activity/activity-log.tsx'
import { createAppRoutes } from './apps/create-app.tsx'
import { myAppsRoutes } from './apps/my-apps.tsx'
import { overviewRoutes } from './apps/overview.tsx'
import { callbacksRoutes } from './deliveries/callbacks.tsx'
import { webhooksRoutes } from './deliveries/webhooks.tsx'
import { sendDashboardProblem } from './frame.tsx'
import { basicDisplayRoutes } from './products/basic-display.tsx'
import { configurationsRoutes } from './products/configurations.tsx'
import { facebookLoginRoutes } from './products/facebook-login.tsx'
import { formAddressRoutes } from './products/form-addresses.ts'
import { graphApiRoutes } from './products/graph-api.tsx'
import { instagramSetupRoutes } from './products/instagram-setup.tsx'
import { productsRoutes } from './products/products.tsx'
import { businessVerificationRoutes } from './review/business-verification.tsx'
import { reviewRoutes } from './review/review.tsx'
import { editInstagramTestersRoutes } from './roles/edit-instagram-testers.ts'
import { editRolesRoutes } from './roles/edit-roles.ts'
import { rolesRoutes } from './roles/roles.tsx'
import { advancedSettingsRoutes } from './settings/advanced-settings.ts'
import { basicSettingsRoutes } from './settings/basic-settings.tsx'
import { deleteAppRoutes } from './settings/delete-app.ts'
import { platformRoutes } from './settings/website-platform.tsx'
import { signInRoutes } from './sign-in.tsx'
import { signUpRoutes } from './sign-up.tsx'

/** developers.facebook.com: the App Dashboard. */
export function createDashboardSite(attempts: SignInAttempts): Hono<SiteEnv> {
  const site = createSite('facebook', sendDashboardProblem)
  signInRoutes(site, attempts)
  signUpRoutes(site)
  myAppsRoutes(site)
  createAppRoutes(site)
  overviewRoutes(site)
  basicSettingsRoutes(site)
  platformRoutes(site)
  deleteAppRoutes(site)
  advancedSettingsRoutes(site)
  productsRoutes(site)
  basicDisplayRoutes(site)
  instagramSetupRoutes(site, attempts)
  graphApiRoutes(site)
  facebookLoginRoutes(site)
  configurationsRoutes(site)
  rolesRoutes(site)
  editInstagramTestersRoutes(site)
  editRolesRoutes(site)
  reviewRoutes(site)
  businessVerificationRoutes(site)
  webhooksRoutes(site)
  callbacksRoutes(site)
  activityLogRoutes(site)
  formAddressRoutes(site)
  return site
}
