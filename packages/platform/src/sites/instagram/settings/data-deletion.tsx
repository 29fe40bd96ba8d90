import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { callbackUrl, queueCallback } from '../../../deliveries/callbacks/queue.ts'
import { appScopedId } from '../../../identity/app-scoped-id.ts'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { type Callback, findDataDeletion } from '../../../world/records/callbacks.ts'
import { type Grant, listGrantsOf } from '../../../world/records/grants.ts'
import type { World } from '../../../world/world.ts'
import { instagramLink } from '../frame.tsx'
import { Day } from './day.tsx'
import { DeletionInstructions } from './deletion-instructions.tsx'
import { answerForm, asAccount } from './settings.tsx'

const tab = '/accounts/manage_access/?tab=removed'

/** Asking a removed app to delete what it has. */
export function dataDeletionRoute(site: Hono<SiteEnv>): void {
  site.get('/accounts/manage_access/request_deletion', (c) => c.redirect(instagramLink(c, tab), 302))
  site.post('/accounts/manage_access/request_deletion', (c) =>
    asAccount(c, 'Apps and Websites', (account) => {
      const { world } = c.env.call.context
      const id = c.get('form').get('grant')
      const requested = world.database.transaction(() => {
        const grant = listGrantsOf(world, account.id).find((each) => each.id === id)
        if (grant === undefined || grant.removedAt === null || requestOf(world, grant) !== undefined) return false
        if (queueCallback(world, { grant, kind: 'dataDeletion' }) === undefined) return false
        recordAudit(world, { actor: account.username, action: 'data.deletion.requested', detail: grant.appId })
        return true
      })
      return answerForm(c, tab, requested ? 'deletion-requested' : 'deletion-impossible')
    }),
  )
}

/** What was asked of an app since it was removed, and what it answered; or the button to ask. */
export function DataDeletion(props: {
  readonly c: SiteContext
  readonly grant: Grant & { readonly appName: string }
}): Child {
  const { c, grant } = props
  const { world } = c.env.call.context
  const request = requestOf(world, grant)
  if (request !== undefined) return <Requested request={request} />
  if (callbackUrl(world, grant, 'dataDeletion') === '')
    return <DeletionInstructions world={world} appId={grant.appId} />
  return (
    <Form action={instagramLink(c, '/accounts/manage_access/request_deletion/')} token={formToken(c)}>
      <input type="hidden" name="grant" value={grant.id} />
      <button type="submit" class="button" aria-label={`Request deletion of your data: ${grant.appName}`}>
        Request deletion of your data
      </button>
    </Form>
  )
}

function Requested({ request }: { readonly request: Callback }): Child {
  const { state, statusUrl, confirmationCode, createdAt } = request
  return (
    <p class="small">
      You asked it on <Day moment={createdAt} /> to delete your data.{' '}
      {state === 'waiting' ? 'It has not answered yet.' : null}
      {state === 'failed' ? 'It could not be reached. Darkroom’s console says why.' : null}
      {statusUrl === null ? null : (
        <>
          <a href={statusUrl} rel="nofollow noopener">
            See how far it is
          </a>
          , with the code <code>{confirmationCode}</code>.
        </>
      )}
    </p>
  )
}

function requestOf(world: World, grant: Grant): Callback | undefined {
  const { appId, login, removedAt } = grant
  return findDataDeletion(world, { appId, login, userId: appScopedId(world, grant) }, removedAt ?? 0)
}
