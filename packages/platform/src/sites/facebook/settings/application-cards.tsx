import { findScope } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { listed } from '../../../authorization/dialog/ask.ts'
import { Form } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Callback } from '../../../world/records/callbacks.ts'
import type { Grant } from '../../../world/records/grants.ts'
import { findPage } from '../../../world/records/pages.ts'
import { Day } from '../../instagram/settings/day.tsx'
import { DeletionInstructions } from '../../instagram/settings/deletion-instructions.tsx'
import { facebookLink } from '../frame.tsx'

interface CardProps {
  readonly c: SiteContext
  readonly grant: Grant & { readonly appName: string }
  readonly token: string
}

/** An app that has access, with a button to remove it. */
export function ActiveApp({ c, grant, token }: CardProps): Child {
  const declined = listed(grant.declined)
  return (
    <article class="card">
      <h3>{grant.appName}</h3>
      <p class="small soft">
        Since <Day moment={grant.grantedAt} />
      </p>
      <Scopes scopes={grant.scopes} />
      <p class="small soft">Pages: {pagesOf(c, grant)}</p>
      {declined.length === 0 ? null : <p class="small soft">You declined {declined.join(', ')}.</p>}
      <Form action={facebookLink(c, '/settings/applications/remove/')} token={token}>
        <input type="hidden" name="grant" value={grant.id} />
        <button type="submit" class="quiet" aria-label={`Remove ${grant.appName}`}>
          Remove
        </button>
      </Form>
    </article>
  )
}

/** An app that had access: what it had, and the request to delete what it holds. */
export function RemovedApp(
  props: CardProps & { readonly deletion: Callback | undefined; readonly canAsk: boolean },
): Child {
  const { c, grant, token, deletion, canAsk } = props
  return (
    <article class="card">
      <h3>{grant.appName}</h3>
      {grant.removedAt === null ? null : (
        <p class="small soft">
          Removed on <Day moment={grant.removedAt} />
        </p>
      )}
      <details open={deletion !== undefined}>
        <summary>View</summary>
        <Scopes scopes={grant.scopes} />
        {deletion === undefined ? (
          <DeletionForm c={c} grant={grant} token={token} canAsk={canAsk} />
        ) : (
          <Deletion deletion={deletion} />
        )}
      </details>
    </article>
  )
}

function DeletionForm({ c, grant, token, canAsk }: CardProps & { readonly canAsk: boolean }): Child {
  if (!canAsk) return <DeletionInstructions world={c.env.call.context.world} appId={grant.appId} />
  return (
    <Form action={facebookLink(c, '/settings/applications/delete_data/')} token={token}>
      <p class="small">The app may still hold what it read. You can have it asked to delete that.</p>
      <input type="hidden" name="grant" value={grant.id} />
      <button type="submit" class="quiet" aria-label={`Send Request to ${grant.appName}`}>
        Send Request
      </button>
    </Form>
  )
}

const states: Readonly<Record<Callback['state'], string>> = {
  waiting: 'Your deletion request is on its way.',
  delivered: 'The app took your deletion request.',
  failed: 'Your deletion request did not reach the app.',
}

function Deletion({ deletion }: { readonly deletion: Callback }): Child {
  const { state, statusUrl, confirmationCode } = deletion
  return (
    <>
      <p class="small">{states[state]}</p>
      {confirmationCode === null ? null : (
        <p class="small">
          Confirmation code: <span class="code">{confirmationCode}</span>
        </p>
      )}
      {statusUrl === null ? null : (
        <p class="small">
          Its status page: <span class="code">{statusUrl}</span>
        </p>
      )}
    </>
  )
}

function pagesOf(c: SiteContext, { pageIds }: Grant): string {
  if (pageIds === null) return 'all, and those to come'
  const names = listed(pageIds).map((id) => findPage(c.env.call.context.world, id)?.name ?? id)
  return names.length === 0 ? 'none' : names.join(', ')
}

function Scopes({ scopes }: { readonly scopes: string }): Child {
  return (
    <ul>
      {listed(scopes).map((scope) => (
        <li>
          {findScope(scope)?.grants ?? scope} <span class="soft small">({scope})</span>
        </li>
      ))}
    </ul>
  )
}
