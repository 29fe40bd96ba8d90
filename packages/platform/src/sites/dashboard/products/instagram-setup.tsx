import type { Hono } from 'hono'
import { checkCredentials } from '../../../site-kit/check-credentials.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { saveProduct } from '../../../world/records/apps/products.ts'
import { recordChange, recordLook } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { appLink, goTo } from '../app-visit.ts'
import { onProduct, type ProductVisit } from '../product-visit.ts'
import { BusinessLoginForm, EmbedUrl } from './business-login-form.tsx'
import { generatedTokenProblem, generateToken } from './generated-token.ts'
import { type Generated, GeneratedTokens } from './generated-tokens.tsx'
import { InstagramApp } from './instagram-app.tsx'
import { storedLoginSettings } from './login-settings-fields.tsx'
import { type LoginProblems, type LoginTyped, readLoginForm } from './login-settings-form.ts'
import { saveLogin } from './save-login.ts'

/** `/apps/{id}/instagram/api-setup`: API setup with Instagram login. */
export function instagramSetupRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  const path = '/apps/:appId/instagram/api-setup'
  const generate = onProduct('instagram', (visit) => takeGenerate(visit, attempts), 'changesSettings')
  site.get(
    path,
    onProduct('instagram', (visit) => sendSetup(visit)),
  )
  site.post(path, onProduct('instagram', save, 'changesSettings'))
  site.post(`${path}/token`, generate)
  site.post(`${path}/show-secret`, onProduct('instagram', showSecret, 'changesSettings'))
  site.post(`${path}/reset-secret`, onProduct('instagram', reset, 'editsRoles'))
}

function save(visit: ProductVisit): Response {
  const read = readLoginForm(visit.c.get('form'), { mode: visit.app.mode, named: true, callbacksRequired: false })
  if ('problems' in read) return sendSetup(visit, read)
  saveLogin(visit, read.settings)
  return goTo(visit, appPages.instagramSetup, read.settings.slashAppended ? 'savedWithSlash' : 'saved')
}

function takeGenerate(visit: ProductVisit, attempts: SignInAttempts): Response {
  const { app, c, world } = visit
  const form = c.get('form')
  const username = (form.get('username') ?? '').trim().replace(/^@/, '')
  const refuse = (problem: string): Response => sendSetup(visit, { generated: { username, problem } })
  const account = checkCredentials(world, attempts, findAccountByUsername, username, form.get('password') ?? '')
  if (account === 'wait') return refuse("Too many wrong passwords. Wait a minute of this world's time, then try again.")
  if (account === 'wrong') return refuse('Wrong username or password.')
  const problem = generatedTokenProblem(world, app.id, account)
  if (problem !== undefined) return refuse(problem)
  return sendSetup(visit, { generated: { username: account.username, token: generateToken(visit, account) } })
}

function showSecret(visit: ProductVisit): Response {
  recordLook(visit, 'product.secret.show')
  return sendSetup(visit, { showSecret: true })
}

function reset(visit: ProductVisit): Response {
  const { product, world } = visit
  recordChange(visit, 'product.secret.reset', 'Instagram', () =>
    saveProduct(world, { ...product, clientSecret: world.ids.secret() }),
  )
  return goTo(visit, appPages.instagramSetup, 'secretReset')
}

function sendSetup(
  visit: ProductVisit,
  given: {
    readonly showSecret?: boolean
    readonly typed?: LoginTyped
    readonly problems?: LoginProblems
    readonly generated?: Generated
  } = {},
): Response {
  const { generated, problems, showSecret = false, typed = storedLoginSettings(visit) } = given
  const refused = problems !== undefined || (generated !== undefined && 'problem' in generated)
  const page = (
    <AppFrame visit={visit} page="instagramSetup" title="API setup with Instagram login">
      <InstagramApp visit={visit} page="instagramSetup" heading="1. Instagram app" showSecret={showSecret} />
      <GeneratedTokens visit={visit} {...(generated === undefined ? {} : { generated })} />
      <Panel id="business-login" title="3. Set up Instagram business login">
        <EmbedUrl visit={visit} />
        <BusinessLoginForm visit={visit} typed={typed} problems={problems ?? {}} />
      </Panel>
      <Panel id="webhooks" title="4. Configure webhooks">
        <p class="soft">
          Set the callback URL and choose the fields under <a href={appLink(visit, appPages.webhooks)}>Webhooks</a>.
        </p>
      </Panel>
      <Panel id="app-review" title="5. Complete App Review">
        <p class="soft">
          To ask other people for a permission, the app needs Advanced Access to it, under{' '}
          <a href={appLink(visit, appPages.review)}>App Review</a>.
        </p>
      </Panel>
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refused ? 422 : 200 })
}
