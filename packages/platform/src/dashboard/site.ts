import type { Hono } from 'hono'
import type { SignInAttempts } from '../pages/sign-in-attempts.ts'
import { createSite, type SiteEnv } from '../pages/site.ts'
import { activityLogRoutes } from './activity-log.tsx'
import { advancedSettingsRoutes } from './advanced-settings.ts'
import { basicDisplayRoutes } from './basic-display.tsx'
import { basicSettingsRoutes } from './basic-settings.tsx'
import { businessVerificationRoutes } from './business-verification.tsx'
import { callbacksRoutes } from './callbacks.tsx'
import { configurationsRoutes } from './configurations.tsx'
import { createAppRoutes } from './create-app.tsx'
import { deleteAppRoutes } from './delete-app.ts'
import { editInstagramTestersRoutes } from './edit-instagram-testers.ts'
import { editRolesRoutes } from './edit-roles.ts'
import { facebookLoginRoutes } from './facebook-login.tsx'
import { formAddressRoutes } from './form-addresses.ts'
import { sendDashboardProblem } from './frame.tsx'
import { graphApiRoutes } from './graph-api.tsx'
import { instagramSetupRoutes } from './instagram-setup.tsx'
import { myAppsRoutes } from './my-apps.tsx'
import { overviewRoutes } from './overview.tsx'
import { platformRoutes } from './platform.tsx'
import { productsRoutes } from './products.tsx'
import { reviewRoutes } from './review.tsx'
import { rolesRoutes } from './roles.tsx'
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
  callbacksRoutes(site)
  activityLogRoutes(site)
  formAddressRoutes(site)
  return site
}
