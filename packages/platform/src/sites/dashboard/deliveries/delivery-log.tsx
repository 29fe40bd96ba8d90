import type { Child } from 'hono/jsx'
import { eventsIn } from '../../../deliveries/webhooks/batch.ts'
import { Moment } from '../../../site-kit/moment.tsx'
import { Code, Empty, Fold, Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import type { WebhookDelivery } from '../../../world/records/webhooks/deliveries.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { productName } from '../product-list.ts'

const states = {
  waiting: { word: 'Waiting', dot: 'dot wait' },
  delivered: { word: 'Delivered', dot: 'dot' },
  failed: { word: 'Failed', dot: 'dot bad' },
  withheld: { word: 'Not sent', dot: 'dot wait' },
} as const

/** What was sent and what was not, latest first, each with its body and the reason. */
export function DeliveryLog(props: {
  readonly visit: AppVisit
  readonly deliveries: readonly WebhookDelivery[]
}): Child {
  const { visit, deliveries } = props
  const sends = may(visit, 'changesSettings')
  const columns = ['Field', 'Account', 'Created (UTC)', 'State', 'Body']
  return (
    <Panel id="deliveries" title="Deliveries">
      {deliveries.length === 0 ? (
        <Empty title="Nothing has been sent yet">
          <p>
            Comment on a post of a subscribed account, or send a test. Webhooks that were not sent also appear here,
            with the reason.
          </p>
        </Empty>
      ) : (
        <Table
          label="Deliveries"
          columns={sends ? [...columns, 'Action'] : columns}
          rows={deliveries.map((delivery) => [
            ...cells(delivery),
            ...(sends ? [<SendAgain visit={visit} delivery={delivery} />] : []),
          ])}
        />
      )}
    </Panel>
  )
}

function cells(delivery: WebhookDelivery): Child[] {
  const events = eventsIn(delivery.body)
  const { accountId, attempts, body, createdAt, field, login, outcome, state, test } = delivery
  return [
    <>
      <strong>{field.replaceAll(',', ', ')}</strong>
      <div class="soft">
        {productName(login)}
        {test === 1 ? ', a test' : ''}
        {events > 1 ? `, ${events} events` : ''}
      </div>
    </>,
    <ul class="stack">
      {accountId.split(',').map((id) => (
        <li>
          <code class="id copyable">{id}</code>
        </li>
      ))}
    </ul>,
    <Moment at={createdAt} />,
    <>
      <span class="state">
        <span class={states[state].dot} aria-hidden="true" />
        {states[state].word}
      </span>
      <div class="soft">
        {state === 'withheld' ? '' : `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}. `}
        {outcome}
      </div>
    </>,
    <Fold summary="Show">
      <Code>{body}</Code>
    </Fold>,
  ]
}

function SendAgain({ visit, delivery }: { readonly visit: AppVisit; readonly delivery: WebhookDelivery }): Child {
  if (delivery.state === 'withheld') return null
  return (
    <Form action={appLink(visit, `${appPages.webhooks}again/`)} token={formToken(visit.c)}>
      <input type="hidden" name="delivery" value={delivery.id} />
      <button type="submit" class="button tiny" aria-label={`Send again: ${delivery.field} for ${delivery.accountId}`}>
        Send again
      </button>
    </Form>
  )
}
