import type { Child } from 'hono/jsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'

/** The form that deletes an app, for administrators. */
export function DeleteAppForm({
  visit,
  problem,
}: {
  readonly visit: AppVisit
  readonly problem: string | undefined
}): Child {
  if (!may(visit, 'editsRoles')) return null
  return (
    <div class="panel">
      <div class="in">
        <details class="fold" open={problem !== undefined}>
          <summary>Delete this app</summary>
          <Form action={appLink(visit, `${appPages.basic}delete/`)} token={formToken(visit.c)} class="gap">
            <p>
              The app, its Instagram app and all their access tokens stop working. You cannot get it back, except by
              loading a saved world.
            </p>
            <Field
              name="confirmation"
              label="Type the name of the app to confirm"
              hint={visit.app.name}
              problem={problem}
              required
            />
            <button type="submit" class="button danger">
              Delete App
            </button>
          </Form>
        </details>
      </div>
    </div>
  )
}
