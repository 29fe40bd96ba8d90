import { webhookFields, webhookSamples } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Breakable } from '../../../site-kit/breakable.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Field, Form, Notice } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import type { WebhookSubscription } from '../../../world/records/webhooks/subscriptions.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'

/** What stands in the form of the endpoint. */
export interface EndpointTyped {
  readonly url: string
  readonly verifyToken: string
}

/** Where webhooks are sent, and the token that the handshake shows. */
export function EndpointForm(props: {
  readonly visit: AppVisit
  readonly subscription: WebhookSubscription | undefined
  readonly typed?: EndpointTyped
  readonly problem?: string
}): Child {
  const { visit, subscription, typed, problem } = props
  return (
    <Panel id="endpoint" title="Callback URL">
      {subscription?.active === 0 ? (
        <Notice>
          <p>
            Webhooks are switched off, because every delivery failed for 36 hours. Verify the callback URL to switch
            them on.
          </p>
        </Notice>
      ) : null}
      <p class="soft">
        To verify the URL, Darkroom sends a GET request. If <code>hub.verify_token</code> is the token below, your
        server must answer with the value of <code>hub.challenge</code>.
      </p>
      <Form action={appLink(visit, appPages.webhooks)} token={formToken(visit.c)}>
        <Field
          name="callback_url"
          label="Callback URL"
          type="url"
          value={typed?.url ?? subscription?.url ?? ''}
          hint="For example http://localhost:3000/webhooks"
          problem={problem}
          required
        />
        <Field
          name="verify_token"
          label="Verify token"
          value={typed?.verifyToken ?? subscription?.verifyToken ?? ''}
          hint="Any text that your server also knows."
        />
        {may(visit, 'changesSettings') ? (
          <div class="field">
            <button type="submit" class="button primary">
              Verify and save
            </button>
          </div>
        ) : null}
      </Form>
    </Panel>
  )
}

/** Which fields the app subscribes to, with a test of each whose sample is known. */
export function FieldsForm({
  visit,
  subscription,
}: {
  readonly visit: AppVisit
  readonly subscription: WebhookSubscription
}): Child {
  const chosen = subscription.fields.split(',')
  const changes = may(visit, 'changesSettings')
  const formId = 'webhook-fields'
  return (
    <Panel id="fields" title="Fields">
      <p class="soft">
        Each account must also be subscribed with <code>POST /me/subscribed_apps</code>, or with its Page’s token for
        Facebook Login. Tests work in any mode and carry sample ids.
      </p>
      <form id={formId} method="post" action={appLink(visit, `${appPages.webhooks}fields/`)}>
        <input type="hidden" name="form_token" value={formToken(visit.c)} />
      </form>
      <Table
        label="Fields"
        columns={changes ? ['Field', 'Needs', 'Test'] : ['Field', 'Needs']}
        rows={Object.entries(webhookFields).map(([name, { permissions }]) => [
          <label class="check">
            <input
              type="checkbox"
              name={`field_${name}`}
              form={formId}
              checked={chosen.includes(name)}
              disabled={!changes}
            />
            <code>{name}</code>
          </label>,
          <span class="soft">
            <Breakable text={Object.values(permissions)[0]?.join(', ') ?? ''} />
          </span>,
          ...(changes ? [<TestButton visit={visit} field={name} />] : []),
        ])}
      />
      {changes ? (
        <p>
          <button type="submit" form={formId} class="button">
            Save fields
          </button>
        </p>
      ) : null}
    </Panel>
  )
}

function TestButton({ visit, field }: { readonly visit: AppVisit; readonly field: string }): Child {
  if (!Object.hasOwn(webhookSamples, field)) return <span class="soft">No sample available</span>
  return (
    <Form action={appLink(visit, `${appPages.webhooks}test/`)} token={formToken(visit.c)}>
      <input type="hidden" name="field" value={field} />
      <button type="submit" class="button tiny" aria-label={`Send a test of ${field} to my server`}>
        Send to my server
      </button>
    </Form>
  )
}
