import { pageTasks } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { listPageRoles } from '../../../world/records/pages.ts'
import { facebookLink } from '../frame.tsx'
import { taskLabels } from './page-tasks.ts'
import { type PageVisit, pagePath } from './page-visit.ts'

/** What was typed into a form on the page of a Page, and what was wrong with it. */
export interface PageForms {
  readonly username?: string
  readonly email?: string
  readonly problems?: Partial<Record<'username' | 'password' | 'email' | 'tasks', string>>
}

/** What a part of that page needs. */
export interface PageFormProps {
  readonly c: SiteContext
  readonly visit: PageVisit
  readonly forms: PageForms
}

/** The people who have tasks for a Page, and taking all of somebody's away. */
export function TaskHolders({ c, visit }: Omit<PageFormProps, 'forms'>): Child {
  const { page, hasControl } = visit
  return (
    <Panel id="holders" title="People with tasks" flush>
      <Table
        label="People with tasks"
        columns={['Person', 'Tasks', ...(hasControl ? ['Change'] : [])]}
        rows={listPageRoles(c.env.call.context.world, page.id).map(({ personId, name, email, tasks }) => [
          <>
            <strong>{name}</strong>
            <div class="soft">{email}</div>
          </>,
          taskLabels(tasks),
          ...(hasControl
            ? [
                <Confirm
                  action={facebookLink(c, `${pagePath(page.id)}take/`)}
                  token={formToken(c)}
                  fields={{ person: personId }}
                  button="Take away"
                  label={`Take away all tasks of ${name}`}
                  loses={`${name} loses every task for this Page, and apps lose the access to it that they have through ${name}.`}
                />,
              ]
            : []),
        ])}
      />
    </Panel>
  )
}

/** Gives somebody tasks, in place of those they had. */
export function GiveTasks({ c, visit, forms }: PageFormProps): Child {
  const problem = forms.problems?.tasks
  return (
    <Panel id="give" title="Give tasks">
      <Form action={facebookLink(c, `${pagePath(visit.page.id)}tasks/`)} token={formToken(c)}>
        <Field
          name="email"
          label="E-mail address"
          type="email"
          value={forms.email ?? ''}
          hint="Of somebody in this world. The new tasks replace the ones they had."
          problem={forms.problems?.email}
          required
        />
        <fieldset class="field gap" {...(problem === undefined ? {} : { 'aria-describedby': 'tasks-about' })}>
          <legend>Tasks</legend>
          {Object.entries(pageTasks).map(([task, { label }]) => (
            <label class="check">
              <input type="checkbox" name={`task_${task}`} />
              <span>
                {label} <code class="soft">{task}</code>
              </span>
            </label>
          ))}
          {problem === undefined ? null : (
            <p id="tasks-about" class="problem">
              {problem}
            </p>
          )}
        </fieldset>
        <div class="field">
          <button type="submit" class="button">
            Save tasks
          </button>
        </div>
      </Form>
    </Panel>
  )
}
