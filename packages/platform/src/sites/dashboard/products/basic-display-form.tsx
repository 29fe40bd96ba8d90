import type { Child } from 'hono/jsx'
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
    <section class="card">
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
          <h2>Client OAuth Settings</h2>
          <LoginFields typed={typed} problems={problems} callbacksRequired />
          <button type="submit">{created ? 'Save Changes' : 'Create App'}</button>
        </ReadOnlyFields>
      </Form>
    </section>
  )
}

/** What the page says of App Review. */
export function ReviewCard({ visit }: { readonly visit: AppVisit }): Child {
  return (
    <section class="card">
      <h2>App Review for Instagram Basic Display</h2>
      <p>
        You can skip this while the app is in Development. Before people who are no Instagram Testers can authorize it,
        it needs its <a href={appLink(visit, appPages.review)}>permissions</a> and has to be Live.
      </p>
    </section>
  )
}
