import { pageTasks } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
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

/** Who has tasks on a Page, and taking all of somebody's away. */
export function TaskHolders({ c, visit }: Omit<PageFormProps, 'forms'>): Child {
  const { page, hasControl } = visit
  return (
    <section class="card" aria-labelledby="holders">
      <h2 id="holders">Who has tasks on it</h2>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Tasks</th>
            {hasControl ? <th scope="col">Change</th> : null}
          </tr>
        </thead>
        <tbody>
          {listPageRoles(c.env.call.context.world, page.id).map(({ personId, name, email, tasks }) => (
            <tr>
              <td>
                <strong>{name}</strong> <span class="soft">{email}</span>
              </td>
              <td>{taskLabels(tasks)}</td>
              {hasControl ? (
                <td>
                  <Form action={facebookLink(c, `${pagePath(page.id)}take/`)} token={formToken(c)}>
                    <input type="hidden" name="person" value={personId} />
                    <button type="submit" class="quiet" aria-label={`Take away all tasks of ${name}`}>
                      Take away
                    </button>
                  </Form>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Gives somebody tasks, in place of those they had. */
export function GiveTasks({ c, visit, forms }: PageFormProps): Child {
  const problem = forms.problems?.tasks
  return (
    <section class="card" aria-labelledby="give">
      <h2 id="give">Give tasks</h2>
      <Form action={facebookLink(c, `${pagePath(visit.page.id)}tasks/`)} token={formToken(c)}>
        <Field
          name="email"
          label="E-mail address"
          type="email"
          value={forms.email ?? ''}
          hint="Of somebody in this world. What they had before is replaced."
          problem={forms.problems?.email}
          required
        />
        <fieldset class="field" {...(problem === undefined ? {} : { 'aria-describedby': 'tasks-about' })}>
          <legend class="label">Tasks</legend>
          {Object.entries(pageTasks).map(([task, { label }]) => (
            <label class="check">
              <input type="checkbox" name={`task_${task}`} />
              <span>
                {label} <span class="soft small">{task}</span>
              </span>
            </label>
          ))}
          {problem === undefined ? null : (
            <p id="tasks-about" class="problem">
              {problem}
            </p>
          )}
        </fieldset>
        <button type="submit">Save tasks</button>
      </Form>
    </section>
  )
}
