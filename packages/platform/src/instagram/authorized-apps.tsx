import { findScope } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Form } from '../pages/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../pages/site.ts'
import type { Account } from '../world/accounts.ts'
import { findGrant, listGrantsOf, removeGrant } from '../world/grants.ts'
import { Day } from './day.tsx'
import { instagramLink } from './frame.tsx'
import { answerForm, asAccount } from './settings.tsx'

const activeTab = '/accounts/manage_access/?tab=active'
const removedTab = '/accounts/manage_access/?tab=removed'

/** Removing an app. */
export function authorizedAppRoutes(site: Hono<SiteEnv>): void {
  site.post('/accounts/manage_access/remove', (c) =>
    asAccount(c, 'Apps and Websites', (account) => {
      const { world } = c.env.call.context
      const appId = c.get('form').get('app_id') ?? ''
      if (findGrant(world, appId, account.id)?.removedAt !== null) return answerForm(c, activeTab, 'app-gone')
      removeGrant(world, appId, account.id)
      return answerForm(c, removedTab, 'app-removed')
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
        Apps and websites that you let read from this account. Remove one, and its access tokens stop working at once;
        to come back it has to ask you again.
      </p>
      {grants.length === 0 ? <p>No app has access to this account.</p> : null}
      {grants.map((grant) => (
        <article class="card">
          <h2>{grant.appName}</h2>
          <p class="small soft">
            Since <Day moment={grant.grantedAt} />
          </p>
          <Scopes scopes={grant.scopes} />
          <Form action={instagramLink(c, '/accounts/manage_access/remove/')} token={formToken(c)}>
            <input type="hidden" name="app_id" value={grant.appId} />
            <button type="submit" class="quiet" aria-label={`Remove ${grant.appName}`}>
              Remove
            </button>
          </Form>
        </article>
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
      {removed.length === 0 ? <p>You removed no app from this account.</p> : null}
      {removed.map((grant) => (
        <article class="card">
          <h2>{grant.appName}</h2>
          <p class="small soft">
            Removed on <Day moment={grant.removedAt} />
          </p>
          <Scopes scopes={grant.scopes} />
        </article>
      ))}
    </>
  )
}

function Scopes({ scopes }: { readonly scopes: string }): Child {
  return (
    <ul>
      {scopes.split(',').map((scope) => (
        <li>{findScope(scope)?.grants ?? scope}</li>
      ))}
    </ul>
  )
}
