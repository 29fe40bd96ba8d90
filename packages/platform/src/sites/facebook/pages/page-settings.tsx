import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Head, Panel } from '../../../site-kit/panel.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { findAccount } from '../../../world/records/accounts.ts'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { notices } from '../notices.ts'
import { GiveTasks, type PageFormProps, type PageForms, TaskHolders } from './page-task-forms.tsx'
import { onPage, type PageVisit, pagePath } from './page-visit.ts'

/** `/pages/{id}/`: the Instagram account behind a Page, and who has which tasks. */
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
      <Head
        title={page.name}
        about={
          <>
            {page.category}. Page ID <code class="id copyable">{page.id}</code>
            {hasControl ? '' : '. Only people with full control of the Page can change anything here.'}
          </>
        }
        crumbs={
          <Crumbs
            above={[
              { href: facebookLink(c, '/'), name: 'Facebook' },
              { href: facebookLink(c, '/pages/'), name: 'Pages' },
            ]}
            name={page.name}
          />
        }
      />
      <AddressedNotice c={c} notices={notices} />
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
    <Panel id="instagram" title="Instagram account">
      {account === undefined ? (
        <p class="soft">
          No Instagram account is linked. Apps reach an Instagram account through the Page it is linked to.
        </p>
      ) : (
        <p>
          <strong>{account.username}</strong> <code class="id copyable soft">{account.id}</code>
        </p>
      )}
      {hasControl && account !== undefined ? (
        <Confirm
          action={facebookLink(c, `${pagePath(page.id)}unlink/`)}
          token={formToken(c)}
          button={`Unlink ${account.username}`}
          loses="Apps that use Facebook Login no longer reach the account."
        />
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
            hint="To link the account, you sign in as it."
            problem={forms.problems?.password}
            required
          />
          <div class="field">
            <button type="submit" class="button primary">
              Link account
            </button>
          </div>
        </Form>
      ) : null}
    </Panel>
  )
}
