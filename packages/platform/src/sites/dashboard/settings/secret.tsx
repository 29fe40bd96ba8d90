import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'

/**
 * A secret among facts, hidden until "Show" is pressed. Showing is a POST, so that no link and no history entry holds a secret's page.
 *
 * @property what What it is called in a sentence; absent: a secret.
 * @property page Where it stands, below `/apps/{id}/`; `show-secret/` and `reset-secret/` below that take the forms.
 */
export function Secret(props: {
  readonly visit: AppVisit
  readonly page: string
  readonly label: string
  readonly what?: string
  readonly secret: string
  readonly shown: boolean
}): Child {
  const { visit, page, label, what = 'secret', secret, shown } = props
  const token = formToken(visit.c)
  return (
    <>
      <div class="row">
        {shown ? <code class="copyable">{secret}</code> : <span class="hidden-value">{hiddenAs(secret)}</span>}
        {!shown && may(visit, 'changesSettings') ? (
          <Form action={appLink(visit, `${page}show-secret/`)} token={token}>
            <button type="submit" class="button tiny" aria-label={`Show ${label}`}>
              Show
            </button>
          </Form>
        ) : null}
      </div>
      {may(visit, 'editsRoles') ? (
        <details class="fold">
          <summary aria-label={`Reset ${label}`}>Reset</summary>
          <Form action={appLink(visit, `${page}reset-secret/`)} token={token} class="gap">
            <p>
              A new {what} replaces this one. Programs that use this one are refused from then on. Access tokens stay
              valid.
            </p>
            <button type="submit" class="button danger">
              Reset the {what}
            </button>
          </Form>
        </details>
      ) : null}
    </>
  )
}

/** What may be known of a secret: its length, once there is one. */
function hiddenAs(secret: string): string {
  return secret === '' ? 'hidden' : `${secret.length} characters`
}
