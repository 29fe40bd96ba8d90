import type { Child } from 'hono/jsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'
import { LoginFields } from './login-settings-fields.tsx'
import type { LoginProblems, LoginTyped } from './login-settings-form.ts'

/** The form that creates the Instagram app, and later changes it. */
export function BasicDisplayForm(props: {
  readonly visit: AppVisit
  readonly typed: LoginTyped
  readonly problems: LoginProblems
  readonly created: boolean
}): Child {
  const { visit, typed, problems, created } = props
  return (
    <Panel id="client-oauth-settings" title="Client OAuth Settings">
      <Form action={appLink(visit, appPages.basicDisplay)} token={formToken(visit.c)}>
        <ReadOnlyFields unless={may(visit, 'changesSettings')}>
          <Field
            name="instagram_display_name"
            label="Display name"
            value={typed.displayName}
            hint="The authorization window shows it."
            problem={problems.displayName}
            required
          />
          <LoginFields typed={typed} problems={problems} callbacksRequired />
          <div class="field">
            <button type="submit" class="button primary">
              {created ? 'Save Changes' : 'Create App'}
            </button>
          </div>
        </ReadOnlyFields>
      </Form>
    </Panel>
  )
}
