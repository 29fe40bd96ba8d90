import type { Role } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink } from '../app-visit.ts'

/** A list on the page of roles. */
export type RolesList = Role | 'instagram-testers'

/** What was typed to add somebody to a list, and why it was refused. */
export interface RolesRefusal {
  readonly list: RolesList
  readonly typed: string
  readonly problem: string
}

/** The folded form that adds somebody to a list; open when it was refused. */
export function AddToList(props: {
  readonly visit: AppVisit
  readonly list: RolesList
  readonly summary: string
  readonly about: string
  readonly field: { readonly name: string; readonly label: string; readonly type: 'email' | 'text' }
  readonly button: string
  readonly refusal: RolesRefusal | undefined
}): Child {
  const { visit, list, summary, about, field, button, refusal } = props
  return (
    <details class="fold" open={refusal !== undefined}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div>
        <Form action={appLink(visit, `${appPages.roles}${list}/add/`)} token={formToken(visit.c)}>
          <Field {...field} value={refusal?.typed ?? ''} hint={about} problem={refusal?.problem} required />
          <div class="field">
            <button type="submit" class="button">
              {button}
            </button>
          </div>
        </Form>
      </div>
    </details>
  )
}
