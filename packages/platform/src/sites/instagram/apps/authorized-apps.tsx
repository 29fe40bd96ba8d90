import { findScope, logins } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Empty } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { listGrantsOf } from '../../../world/records/grants.ts'
import { instagramLink } from '../frame.tsx'
import { DataDeletion } from '../settings/data-deletion.tsx'
import { Day } from '../settings/day.tsx'
import { answerForm, asAccount } from '../settings/settings.tsx'
import { removeAppOf } from './remove-app.ts'

const activeTab = '/accounts/manage_access/?tab=active'
const removedTab = '/accounts/manage_access/?tab=removed'

/** Removing an app. */
export function authorizedAppRoutes(site: Hono<SiteEnv>): void {
  site.get('/accounts/manage_access/remove', (c) => c.redirect(instagramLink(c, activeTab), 302))
  site.post('/accounts/manage_access/remove', (c) =>
    asAccount(c, 'Apps and Websites', (account) => {
      const removed = removeAppOf(c.env.call.context.world, account, c.get('form').get('grant') ?? '')
      return removed ? answerForm(c, removedTab, 'app-removed') : answerForm(c, activeTab, 'app-gone')
    }),
  )
}

interface TabProps {
  readonly c: SiteContext
  readonly account: Account
}

/** The apps that have access, each with a button to remove it. */
export function ActiveApps({ c, account }: TabProps): Child {
  const grants = listGrantsOf(c.env.call.context.world, account.id).filter(({ removedAt }) => removedAt === null)
  return (
    <>
      <p class="soft">
        Apps and websites that can access this account. If you remove one, its access tokens stop working at once.
      </p>
      {grants.length === 0 ? (
        <Empty title="No app has access to this account">
          <p>An app is listed here once you authorize it in its window.</p>
        </Empty>
      ) : null}
      {grants.map((grant) => (
        <AppPanel
          name={grant.appName}
          note={
            <>
              Since <Day moment={grant.grantedAt} />, by {logins[grant.login].label}
            </>
          }
        >
          <Scopes scopes={grant.scopes} />
          <Form action={instagramLink(c, '/accounts/manage_access/remove/')} token={formToken(c)}>
            <input type="hidden" name="grant" value={grant.id} />
            <button type="submit" class="button" aria-label={`Remove ${grant.appName}, ${logins[grant.login].label}`}>
              Remove
            </button>
          </Form>
        </AppPanel>
      ))}
    </>
  )
}

/** The apps that had access. */
export function RemovedApps({ c, account }: TabProps): Child {
  const grants = listGrantsOf(c.env.call.context.world, account.id)
  const removed = grants.flatMap((grant) =>
    grant.removedAt === null ? [] : [{ ...grant, removedAt: grant.removedAt }],
  )
  return (
    <>
      <p class="soft">Apps and websites that you removed. They keep what they read before, and can ask you again.</p>
      {removed.length === 0 ? (
        <Empty title="You removed no app from this account">
          <p>An app that you remove is listed here, with what it still has of you.</p>
        </Empty>
      ) : null}
      {removed.map((grant) => (
        <AppPanel
          name={grant.appName}
          note={
            <>
              Removed on <Day moment={grant.removedAt} />, was there by {logins[grant.login].label}
            </>
          }
        >
          <Scopes scopes={grant.scopes} />
          <DataDeletion c={c} grant={grant} />
        </AppPanel>
      ))}
    </>
  )
}

function AppPanel(props: { readonly name: string; readonly note: Child; readonly children?: Child }): Child {
  return (
    <article class="panel">
      <header>
        <h2>{props.name}</h2>
        <span class="faint small">{props.note}</span>
      </header>
      <div class="in gap">{props.children}</div>
    </article>
  )
}

function Scopes({ scopes }: { readonly scopes: string }): Child {
  return (
    <ul class="gap">
      {scopes.split(',').map((scope) => (
        <li>
          {findScope(scope)?.grants ?? scope} <code class="faint">{scope}</code>
        </li>
      ))}
    </ul>
  )
}
