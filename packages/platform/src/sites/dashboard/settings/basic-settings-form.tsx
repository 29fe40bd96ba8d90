import type { Child } from 'hono/jsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'

/** What stands in the form of Settings > Basic. */
export interface BasicSettingsTyped {
  readonly name: string
  readonly email: string
  readonly privacyPolicyUrl: string
  readonly termsUrl: string
  readonly deletionInstructionsUrl: string
  /** A host name a line. */
  readonly appDomains: string
  readonly siteUrl: string
}

export type BasicSettingsProblems = { readonly [field in keyof BasicSettingsTyped]?: string | undefined }

/** The form of Settings > Basic; the Site URL is asked for once the platform was added. */
export function BasicSettingsForm(props: {
  readonly visit: AppVisit
  readonly typed: BasicSettingsTyped
  readonly problems: BasicSettingsProblems
}): Child {
  const { visit, typed, problems } = props
  return (
    <Panel id="app-details" title="Details">
      <Form action={appLink(visit, appPages.basic)} token={formToken(visit.c)}>
        <ReadOnlyFields unless={may(visit, 'changesSettings')}>
          <Field name="display_name" label="Display name" value={typed.name} problem={problems.name} required />
          <Field
            name="contact_email"
            label="Contact e-mail"
            type="email"
            value={typed.email}
            problem={problems.email}
            required
          />
          <Field
            name="privacy_policy_url"
            label="Privacy Policy URL"
            type="url"
            value={typed.privacyPolicyUrl}
            hint="Needed before the app is opened to everybody."
            problem={problems.privacyPolicyUrl}
          />
          <Field
            name="terms_url"
            label="Terms of Service URL"
            type="url"
            value={typed.termsUrl}
            problem={problems.termsUrl}
          />
          <Field
            name="deletion_instructions_url"
            label="User data deletion: instructions URL"
            type="url"
            value={typed.deletionInstructionsUrl}
            hint="Instead of a data deletion callback, which you enter in the settings of each product."
            problem={problems.deletionInstructionsUrl}
          />
          <Field
            name="app_domains"
            label="App domains"
            value={typed.appDomains}
            lines={2}
            hint="Host names such as example.com, one per line."
            problem={problems.appDomains}
          />
          {visit.app.hasWebsite === 1 ? (
            <Field
              name="site_url"
              label="Website: Site URL"
              type="url"
              value={typed.siteUrl}
              problem={problems.siteUrl}
              required
            />
          ) : null}
          <div class="field">
            <button type="submit" class="button primary">
              Save Changes
            </button>
          </div>
        </ReadOnlyFields>
      </Form>
    </Panel>
  )
}
