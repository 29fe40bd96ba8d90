import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import {
  type FacebookSettings,
  printFacebookSettings,
  readFacebookSettings,
} from '../../../world/records/apps/facebook-settings.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { appLink, goTo, may } from '../app-visit.ts'
import { onProduct, type ProductVisit } from '../product-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'
import { facebookSwitches, readSwitches } from './facebook-switches.ts'
import { LoginFields, storedLoginSettings } from './login-settings-fields.tsx'
import { type LoginProblems, type LoginTyped, readLoginForm } from './login-settings-form.ts'
import { saveLogin } from './save-login.ts'

/** `/apps/{id}/fb-login/settings`: Client OAuth Settings of Facebook Login. */
export function facebookLoginRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/fb-login/settings'
  site.get(
    path,
    onProduct('facebook', (visit) => sendSettings(visit)),
  )
  site.post(path, onProduct('facebook', save, 'changesSettings'))
}

interface Given {
  readonly typed: LoginTyped
  readonly problems: LoginProblems
  readonly switches: FacebookSettings
  readonly switchProblem?: string | undefined
}

function save(visit: ProductVisit): Response {
  const form = visit.c.get('form')
  const switches = readSwitches(form)
  const read = readLoginForm(form, { mode: visit.app.mode, named: false, callbacksRequired: false })
  const switchProblem = switches.strictMode
    ? undefined
    : 'Strict Mode is required: leave it on. Meta accepts no app without it.'
  if ('problems' in read) return sendSettings(visit, { ...read, switches, switchProblem })
  if (switchProblem !== undefined) {
    const typed = { ...read.settings, redirectUris: form.get('redirect_uris') ?? '' }
    return sendSettings(visit, { typed, problems: {}, switches, switchProblem })
  }
  saveLogin(visit, read.settings, { settings: printFacebookSettings(switches) })
  return goTo(visit, appPages.facebookSettings, read.settings.slashAppended ? 'savedWithSlash' : 'saved')
}

function sendSettings(visit: ProductVisit, given?: Given): Response {
  const typed = given?.typed ?? storedLoginSettings(visit)
  const switches = given?.switches ?? readFacebookSettings(visit.product)
  const page = (
    <AppFrame visit={visit} page="facebookSettings" title="Facebook Login settings">
      <Panel id="client-oauth-settings" title="Client OAuth settings">
        <Form action={appLink(visit, appPages.facebookSettings)} token={formToken(visit.c)}>
          <ReadOnlyFields unless={may(visit, 'changesSettings')}>
            <Switches switches={switches} problem={given?.switchProblem} />
            <LoginFields typed={typed} problems={given?.problems ?? {}} callbacksRequired={false} />
            <div class="field">
              <button type="submit" class="button primary">
                Save Changes
              </button>
            </div>
          </ReadOnlyFields>
        </Form>
      </Panel>
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: given === undefined ? 200 : 422 })
}

function Switches({
  switches,
  problem,
}: {
  readonly switches: FacebookSettings
  readonly problem: string | undefined
}): Child {
  return (
    <fieldset class="field gap" {...(problem === undefined ? {} : { 'aria-describedby': 'switches-about' })}>
      <legend>Switches</legend>
      {facebookSwitches.map(({ key, field, label, about }) => (
        <label class="check">
          <input type="checkbox" name={field} checked={switches[key]} />
          <span>
            {label}
            <small>{about}</small>
          </span>
        </label>
      ))}
      {problem === undefined ? null : (
        <p class="problem" id="switches-about">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
