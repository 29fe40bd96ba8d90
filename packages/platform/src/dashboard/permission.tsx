import type { Scope } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Form } from '../pages/parts.tsx'
import { formToken } from '../pages/site.ts'
import { appPages } from './app-pages.ts'
import { type AppVisit, appLink, may } from './app-visit.ts'
import { advancedAccessProblem } from './check-advanced-access.ts'

/** A permission with its access level, and the decision about it. */
export function Permission(props: {
  readonly visit: AppVisit
  readonly scope: Scope
  readonly advanced: boolean
}): Child {
  const { visit, scope, advanced } = props
  const { name, permission, grants } = scope
  const decides = may(visit, 'changesSettings') && (advanced || advancedAccessProblem(visit) === undefined)
  return (
    <section class="card">
      <div class="row apart">
        <h3 class="code flush">{name}</h3>
        <span class={advanced ? 'badge good' : 'badge'}>{advanced ? 'Advanced Access' : 'Standard Access'}</span>
      </div>
      <p>{grants}.</p>
      {permission === name ? null : (
        <p class="small soft">
          In App Review it is called <span class="code">{permission}</span>.
        </p>
      )}
      {decides ? (
        <Form action={appLink(visit, `${appPages.review}${name}/`)} token={formToken(visit.c)}>
          <button
            type="submit"
            class="quiet"
            name="decision"
            value={advanced ? 'withdraw' : 'grant'}
            aria-label={`${advanced ? 'Back to Standard Access' : 'Grant Advanced Access'}: ${name}`}
          >
            {advanced ? 'Back to Standard Access' : 'Grant Advanced Access'}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
