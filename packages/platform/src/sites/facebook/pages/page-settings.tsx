import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { notices } from '../notices.ts'
import { GiveTasks, type PageFormProps, type PageForms, TaskHolders } from './page-task-forms.tsx'
import { onPage, type PageVisit, pagePath } from './page-visit.ts'

/** `/pages/{id}/`: the Instagram account behind a Page, and who has tasks on it. */
export function pageRoute(site: Hono<SiteEnv>): void {
  site.get('/pages/:page', (c) => onPage(c, (visit) => sendPageSettings(c, visit)))
  for (const form of ['link', 'unlink', 'tasks', 'take'])
    site.get(`/pages/:page/${form}`, (c) =>
      c.redirect(facebookLink(c, pagePath(encodeURIComponent(c.req.param('page')))), 302),
    )
}

/** The page of a Page. */
export function sendPageSettings(c: SiteContext, visit: PageVisit, forms: PageForms = {}): Response {
  const { page, hasControl } = visit
  const view = (
    <FacebookFrame c={c} title={page.name}>
      <h1>{page.name}</h1>
      <AddressedNotice c={c} notices={notices} />
      <p class="soft">
        {page.category}. Page id <span class="code id">{page.id}</span>
        {hasControl ? '' : '. Changing anything takes full control of the Page.'}
      </p>
      <LinkedAccount c={c} visit={visit} forms={forms} />
      <TaskHolders c={c} visit={visit} />
      {hasControl ? <GiveTasks c={c} visit={visit} forms={forms} /> : null}
    </FacebookFrame>
  )
  return sendPage(c, view, { status: forms.problems === undefined ? 200 : 422 })
}

function LinkedAccount({ c, visit, forms }: PageFormProps): Child {
  const { page, hasControl } = visit
  const account = page.accountId === null ? undefined : findAccount(c.env.call.context.world, page.accountId)
  return (
    <section class="card" aria-labelledby="instagram">
      <h2 id="instagram">Instagram account</h2>
      {account === undefined ? (
        <p>No Instagram account is linked. Apps reach Instagram by way of a Page that has one.</p>
      ) : (
        <p>
          {account.username} <span class="soft code id">{account.id}</span>
        </p>
      )}
      {hasControl && account !== undefined ? (
        <Form action={facebookLink(c, `${pagePath(page.id)}unlink/`)} token={formToken(c)}>
          <button type="submit" class="quiet">
            Unlink {account.username}
          </button>
        </Form>
      ) : null}
      {hasControl && account === undefined ? (
        <Form action={facebookLink(c, `${pagePath(page.id)}link/`)} token={formToken(c)}>
          <Field
            name="username"
            label="Instagram username"
            value={forms.username ?? ''}
            hint="A creator or business account."
            problem={forms.problems?.username}
            required
          />
          <Field
            name="password"
            label="Instagram password"
            type="password"
            hint="Linking takes signing in as that account."
            problem={forms.problems?.password}
            required
          />
          <button type="submit">Link account</button>
        </Form>
      ) : null}
    </section>
  )
}
