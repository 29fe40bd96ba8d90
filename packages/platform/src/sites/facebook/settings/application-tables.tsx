import { findScope } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { listed } from '../../../authorization/dialog/ask.ts'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Callback } from '../../../world/records/callbacks.ts'
import type { Grant } from '../../../world/records/grants.ts'
import { findPage } from '../../../world/records/pages.ts'
import { Day } from '../../instagram/settings/day.tsx'
import { DeletionInstructions } from '../../instagram/settings/deletion-instructions.tsx'
import { facebookLink } from '../frame.tsx'

interface AppProps {
  readonly c: SiteContext
  readonly grant: Grant & { readonly appName: string }
  readonly token: string
}

/** The columns of apps that have access. */
export const activeColumns = ['App', 'It may', 'Where', 'Change'] as const

/** An app that has access, as a row, with a button to remove it. */
export function activeApp({ c, grant, token }: AppProps): Child[] {
  const declined = listed(grant.declined)
  return [
    <>
      <strong>{grant.appName}</strong>
      <div class="soft">
        Since <Day moment={grant.grantedAt} />
      </div>
    </>,
    <Scopes scopes={grant.scopes} />,
    <>
      Pages: {pagesOf(c, grant)}
      {declined.length === 0 ? null : <div class="soft">You declined {declined.join(', ')}.</div>}
    </>,
    <Confirm
      action={facebookLink(c, '/settings/applications/remove/')}
      token={token}
      fields={{ grant: grant.id }}
      button="Remove"
      label={`Remove ${grant.appName}`}
      loses="Its access tokens for you end. To use it again, log in to it again."
    />,
  ]
}

/** The columns of apps that were removed. */
export const removedColumns = ['App', 'Removed', 'Your data'] as const

/** An app that had access, as a row: what it had, and the request to delete what it holds. */
export function removedApp(
  props: AppProps & { readonly deletion: Callback | undefined; readonly canAsk: boolean },
): Child[] {
  const { c, grant, token, deletion, canAsk } = props
  return [
    <strong>{grant.appName}</strong>,
    grant.removedAt === null ? null : (
      <span>
        Removed on <Day moment={grant.removedAt} />
      </span>
    ),
    <details class="fold" open={deletion !== undefined}>
      <summary>View</summary>
      <div class="gap">
        <Scopes scopes={grant.scopes} />
        {deletion === undefined ? (
          <DeletionForm c={c} grant={grant} token={token} canAsk={canAsk} />
        ) : (
          <Deletion deletion={deletion} />
        )}
      </div>
    </details>,
  ]
}

function DeletionForm({ c, grant, token, canAsk }: AppProps & { readonly canAsk: boolean }): Child {
  if (!canAsk) return <DeletionInstructions world={c.env.call.context.world} appId={grant.appId} />
  return (
    <Form action={facebookLink(c, '/settings/applications/delete_data/')} token={token} class="gap">
      <p>The app may still hold what it read. You can ask it to delete that.</p>
      <input type="hidden" name="grant" value={grant.id} />
      <button type="submit" class="button" aria-label={`Send Request to ${grant.appName}`}>
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
      <p>{states[state]}</p>
      {confirmationCode === null ? null : (
        <p>
          Confirmation code: <code class="copyable">{confirmationCode}</code>
        </p>
      )}
      {statusUrl === null ? null : (
        <p>
          Its status page: <code class="copyable">{statusUrl}</code>
        </p>
      )}
    </>
  )
}

function pagesOf(c: SiteContext, { pageIds }: Grant): string {
  if (pageIds === null) return 'all, and future ones'
  const names = listed(pageIds).map((id) => findPage(c.env.call.context.world, id)?.name ?? id)
  return names.length === 0 ? 'none' : names.join(', ')
}

function Scopes({ scopes }: { readonly scopes: string }): Child {
  return (
    <ul>
      {listed(scopes).map((scope) => (
        <li>
          {findScope(scope)?.grants ?? scope} <span class="soft">({scope})</span>
        </li>
      ))}
    </ul>
  )
}
