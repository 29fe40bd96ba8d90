import type { Hono } from 'hono'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty, Head, Panel } from '../../../site-kit/panel.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { findAccount } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { insertPage, listPagesOf, type Page, setPageTasks } from '../../../world/records/pages.ts'
import type { Person } from '../../../world/records/people.ts'
import { nameLimits, oneLine } from '../../../world/text-rules/one-line.ts'
import type { World } from '../../../world/world.ts'
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
  const problems = { name: checkWords(typed.name, 'a name'), category: checkWords(typed.category, 'a category') }
  if (problems.name !== undefined || problems.category !== undefined) return sendPages(c, person, typed, problems)
  const id = world.ids.page()
  world.database.transaction(() => {
    insertPage(world, { id, ...typed, followersCount: 0, accountId: null, createdAt: world.clock.now() })
    setPageTasks(world, id, person.id, [fullControl])
    recordAudit(world, { actor: person.email, action: 'page.created', detail: id })
  })
  return answerForm(c, pagePath(id), 'page-created')
}

function checkWords(text: string, what: string): string | undefined {
  if (text === '') return `Enter ${what}.`
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
      <Head
        title="Pages"
        about="Apps that use Facebook Login reach an Instagram account through the Page that it is linked to."
        crumbs={<Crumbs above={[{ href: facebookLink(c, '/'), name: 'Facebook' }]} name="Pages" />}
      />
      <AddressedNotice c={c} notices={notices} />
      <div class="panel">
        {pages.length === 0 ? (
          <Empty title="You have no Page yet">
            <p>Create one below, then link an Instagram account to it.</p>
          </Empty>
        ) : (
          <Table
            label="Your Pages"
            columns={['Page', 'Category', 'Your tasks', 'Instagram account']}
            rows={pages.map((page) => [
              <strong>
                <a href={facebookLink(c, pagePath(page.id))}>{page.name}</a>
              </strong>,
              page.category,
              taskLabels(page.tasks),
              linkedUsername(world, page) ?? <span class="faint">none linked</span>,
            ])}
          />
        )}
      </div>
      <Panel id="new" title="Create a Page">
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
          <div class="field">
            <button type="submit" class="button primary">
              Create Page
            </button>
          </div>
        </Form>
      </Panel>
    </FacebookFrame>
  )
  return sendPage(c, view, { status: Object.values(problems).some((problem) => problem !== undefined) ? 422 : 200 })
}

function linkedUsername(world: World, page: Page): string | undefined {
  return page.accountId === null ? undefined : findAccount(world, page.accountId)?.username
}
