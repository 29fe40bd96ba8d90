import type { Hono } from 'hono'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { insertPage, listPagesOf, setPageTasks } from '../../../world/records/pages.ts'
import type { Person } from '../../../world/records/people.ts'
import { nameLimits, oneLine } from '../../../world/text-rules/one-line.ts'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { answerForm, notices } from '../notices.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { fullControl, taskLabels } from './page-tasks.ts'
import { pagePath } from './page-visit.ts'

type Typed = { readonly name: string; readonly category: string }

/** `/pages/`: somebody's Pages, and a new one. */
export function createPageRoutes(site: Hono<SiteEnv>): void {
  site.get('/pages', (c) => asPerson(c, '/pages/', (person) => sendPages(c, person)))
  site.post('/pages/create', (c) => asPerson(c, '/pages/', (person) => createPage(c, person)))
}

function createPage(c: SiteContext, person: Person): Response {
  const { world } = c.env.call.context
  const form = c.get('form')
  const typed = { name: oneLine(form.get('name') ?? ''), category: oneLine(form.get('category') ?? '') }
  const problems = { name: checkWords(typed.name), category: checkWords(typed.category) }
  if (problems.name !== undefined || problems.category !== undefined) return sendPages(c, person, typed, problems)
  const id = world.ids.page()
  world.database.transaction(() => {
    insertPage(world, { id, ...typed, followersCount: 0, accountId: null, createdAt: world.clock.now() })
    setPageTasks(world, id, person.id, [fullControl])
    recordAudit(world, { actor: person.email, action: 'page.created', detail: id })
  })
  return answerForm(c, pagePath(id), 'page-created')
}

function checkWords(text: string): string | undefined {
  if (text === '') return 'Enter something.'
  return text.length > nameLimits.page ? `Use at most ${nameLimits.page} characters.` : undefined
}

function sendPages(
  c: SiteContext,
  person: Person,
  typed: Typed = { name: '', category: '' },
  problems: Partial<Record<keyof Typed, string | undefined>> = {},
): Response {
  const { world } = c.env.call.context
  const pages = listPagesOf(world, person.id)
  const view = (
    <FacebookFrame c={c} title="Pages">
      <h1>Pages</h1>
      <AddressedNotice c={c} notices={notices} />
      {pages.length === 0 ? <p>You have no Page yet.</p> : null}
      {pages.map((page) => {
        const account = page.accountId === null ? undefined : findAccount(world, page.accountId)
        return (
          <article class="card">
            <h2>
              <a href={facebookLink(c, pagePath(page.id))}>{page.name}</a>
            </h2>
            <p class="small soft">
              {page.category}. Your tasks: {taskLabels(page.tasks)}.{' '}
              {account === undefined ? 'No Instagram account is linked.' : `Instagram: ${account.username}.`}
            </p>
          </article>
        )
      })}
      <section class="card" aria-labelledby="new">
        <h2 id="new">Create a Page</h2>
        <Form action={facebookLink(c, '/pages/create/')} token={formToken(c)}>
          <Field name="name" label="Page name" value={typed.name} problem={problems.name} required />
          <Field
            name="category"
            label="Category"
            value={typed.category}
            hint="In a word, such as Bakery."
            problem={problems.category}
            required
          />
          <button type="submit">Create Page</button>
        </Form>
      </section>
    </FacebookFrame>
  )
  return sendPage(c, view, { status: Object.values(problems).some((problem) => problem !== undefined) ? 422 : 200 })
}
