import type { Scope } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { advancedAccessProblem } from './check-advanced-access.ts'

/** The permissions of a login with their access levels, and the decisions about them. */
export function PermissionTable(props: {
  readonly visit: AppVisit
  /** The login's name. */
  readonly label: string
  readonly scopes: readonly Scope[]
  /** The names of those with Advanced Access. */
  readonly advanced: readonly string[]
}): Child {
  const { visit, label, scopes, advanced } = props
  const blocked = decisionProblem(visit)
  const decided = blocked === undefined || scopes.some(({ name }) => advanced.includes(name))
  const rows = scopes.map((scope): Child[] => {
    const isAdvanced = advanced.includes(scope.name)
    return [
      <Description scope={scope} />,
      <span class={isAdvanced ? 'badge good' : 'badge'}>{isAdvanced ? 'Advanced Access' : 'Standard Access'}</span>,
      ...(decided ? [<Decision visit={visit} scope={scope} advanced={isAdvanced} />] : []),
    ]
  })
  return (
    <Table
      label={`Permissions of ${label}`}
      columns={['Permission', 'Access', ...(decided ? ['Decision'] : [])]}
      rows={rows}
    />
  )
}

/** Why nothing can be granted here; undefined: it can. */
export function decisionProblem(visit: AppVisit): string | undefined {
  if (!may(visit, 'changesSettings')) return 'Only administrators and developers of the app can decide about these.'
  return advancedAccessProblem(visit) === undefined
    ? undefined
    : 'To grant Advanced Access, verify the business first, above.'
}

function Description({ scope: { name, permission, grants } }: { readonly scope: Scope }): Child {
  return (
    <>
      <strong class="mono">{name}</strong>
      <div class="soft">{grants}.</div>
      {permission === name ? null : (
        <div class="soft">
          In App Review it is called <code>{permission}</code>.
        </div>
      )}
    </>
  )
}

function Decision(props: { readonly visit: AppVisit; readonly scope: Scope; readonly advanced: boolean }): Child {
  const { visit, scope, advanced } = props
  if (!may(visit, 'changesSettings') || (!advanced && decisionProblem(visit) !== undefined)) return null
  const words = advanced ? 'Back to Standard Access' : 'Grant Advanced Access'
  return (
    <Form action={appLink(visit, `${appPages.review}${scope.name}/`)} token={formToken(visit.c)}>
      <button
        type="submit"
        class="button tiny"
        name="decision"
        value={advanced ? 'withdraw' : 'grant'}
        aria-label={`${words}: ${scope.name}`}
      >
        {words}
      </button>
    </Form>
  )
}
