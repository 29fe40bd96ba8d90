import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Context } from '../../call.ts'
import { FaultError, type FaultProblem } from '../../faults/fault-error.ts'
import { faultPacks, usePack } from '../../faults/packs/packs.ts'
import type { CountedFault, FaultRule } from '../../faults/rule.ts'
import { Breakable } from '../../site-kit/breakable.tsx'
import { Confirm } from '../../site-kit/confirm.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { AddressedNotice, withNotice } from '../../site-kit/notices.tsx'
import { Code, Empty, Head } from '../../site-kit/panel.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { recordAudit } from '../../world/records/audit.ts'
import { ConsoleFrame, sendConsole, sendConsoleProblem } from '../frame.tsx'
import { FaultForm } from './fault-form.tsx'
import { howOften, whatHappens, whomItMeets } from './fault-words.ts'
import { type FaultFields, fieldsOf, readFault } from './read-fault.ts'
import { templates } from './templates.ts'

const path = '/console/faults'

/** What the page says after its forms, by the value of `?notice=`. */
const notices = {
  added: { good: true, text: 'The fault is set. The first that matches a request wins.' },
  changed: { good: true, text: 'The fault was changed.' },
  removed: { good: true, text: 'Removed.' },
  on: { good: true, text: 'Switched on.' },
  off: { good: true, text: 'Switched off. It stays in its place.' },
} as const

/** `/console/faults`: what goes wrong on purpose, the packs, and the form of a new fault. */
export function faultRoutes(site: Hono<SiteEnv>): void {
  site.get(path, (c) => sendConsole(c, <FaultsPage c={c} values={templateOf(c)} />))
  site.post(path, (c) => {
    const form = c.get('form')
    return orProblem(c, undefined, () => {
      const { id } = c.env.call.context.faults.add(readFault(form))
      return done(c, 'fault.added', id, 'added')
    })
  })
  site.post(`${path}/all`, (c) => {
    const { faults } = c.env.call.context
    if (c.get('form').get('do') === 'remove') faults.clear()
    else for (const fault of faults.list()) switchTo(c.env.call.context, fault, true)
    return done(c, 'fault.all', 'all', c.get('form').get('do') === 'remove' ? 'removed' : 'off')
  })
  site.post(`${path}/packs/:name`, (c) => {
    const pack = faultPacks.find(({ name }) => name === c.req.param('name'))
    if (pack === undefined) return sendConsoleProblem(c, 404, 'There is no such pack.')
    return orProblem(c, undefined, () => {
      usePack(c.env.call.context.faults, pack)
      return done(c, 'fault.pack', pack.name, 'added')
    })
  })
  site.get(`${path}/:id`, (c) => {
    const found = c.env.call.context.faults.find(c.req.param('id'))
    return found === undefined ? missing(c) : sendConsole(c, <FaultPage c={c} fault={found} values={fieldsOf(found)} />)
  })
  site.post(`${path}/:id`, (c) => {
    const { context } = c.env.call
    const found = context.faults.find(c.req.param('id'))
    if (found === undefined) return missing(c)
    const form = c.get('form')
    const what = form.get('do') ?? 'change'
    if (what === 'remove') {
      context.faults.remove(found.id)
      return done(c, 'fault.removed', found.id, 'removed')
    }
    if (what === 'on' || what === 'off') {
      switchTo(context, found, what === 'off')
      return done(c, `fault.${what}`, found.id, what)
    }
    return orProblem(c, found, () => {
      const { values, off } = found
      context.faults.replace(found.id, { ...readFault(form), ...(values && { values }), ...(off === true && { off }) })
      return done(c, 'fault.changed', found.id, 'changed')
    })
  })
}

function done(c: SiteContext, action: string, detail: string, notice: keyof typeof notices): Response {
  recordAudit(c.env.call.context.world, { actor: 'console', action, detail })
  return c.redirect(withNotice(path, notice), 303)
}

/** What a fault is told apart from: what was counted, and whether it is on. */
const notRule: readonly string[] = ['id', 'seen', 'hits', 'lastAt', 'off']

function switchTo({ faults }: Context, fault: CountedFault, off: boolean): void {
  const rule: FaultRule = Object.fromEntries(Object.entries(fault).filter(([key]) => !notRule.includes(key)))
  faults.replace(fault.id, { ...rule, ...(off ? { off } : {}) })
}

function missing(c: SiteContext): Response {
  return sendConsoleProblem(c, 404, 'There is no such fault. It was removed, or the world was replaced.')
}

function orProblem(c: SiteContext, fault: CountedFault | undefined, work: () => Response): Response {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const values = Object.fromEntries(c.get('form'))
    const page =
      fault === undefined ? (
        <FaultsPage c={c} values={values} problem={error.problem} />
      ) : (
        <FaultPage c={c} fault={fault} values={values} problem={error.problem} />
      )
    return sendConsole(c, page, { status: 422 })
  }
}

function templateOf(c: SiteContext): FaultFields {
  const name = c.req.query('template') ?? ''
  const rule: FaultRule | undefined = Object.hasOwn(templates, name) ? templates[name]?.rule : undefined
  return rule === undefined ? { operation: (c.req.query('operation') ?? '').slice(0, 200) } : fieldsOf(rule)
}

function FaultsPage(props: {
  readonly c: SiteContext
  readonly values: FaultFields
  readonly problem?: FaultProblem
}): Child {
  const { c, values, problem } = props
  const faults = c.env.call.context.faults.list()
  return (
    <ConsoleFrame c={c} title="Faults" tab={path}>
      <Head
        title="Faults"
        about="Make Instagram fail on purpose. Each fault sets which requests fail, how often, and how."
        actions={
          <a class="button primary" href="#new">
            <Icon name="plus" />
            New fault
          </a>
        }
      />
      <AddressedNotice c={c} notices={notices} />
      <AreOn c={c} faults={faults} />
      <div class="columns">
        <div>
          <Rules c={c} faults={faults} />
          <Packs c={c} />
        </div>
        <div>
          <nav class="chips" aria-label="Templates">
            <span class="soft small">Start from:</span>
            {Object.entries(templates).map(([of, { name }]) => (
              <a
                class="chip"
                href={`${path}?template=${of}#new`}
                {...(c.req.query('template') === of ? { 'aria-current': 'true' as const } : {})}
              >
                {name}
              </a>
            ))}
          </nav>
          <FaultForm c={c} action={path} title="New fault" button="Add the fault" values={values} problem={problem} />
        </div>
      </div>
    </ConsoleFrame>
  )
}

function AreOn({ c, faults }: { readonly c: SiteContext; readonly faults: readonly CountedFault[] }): Child {
  const on = faults.filter(({ off }) => off !== true).length
  if (on === 0) return null
  return (
    <div class="notice warn">
      <Icon name="warn" />
      <div>
        <b>{on === 1 ? 'One fault is on.' : `${on} faults are on.`}</b>{' '}
        <span class="soft">
          Affected answers have the header <code>darkroom-fault</code> and are marked under Requests.
        </span>
      </div>
      <Form action={`${path}/all`} token={formToken(c)} class="row">
        <button class="button tiny" type="submit" name="do" value="off">
          Turn all off
        </button>
      </Form>
    </div>
  )
}

function Rules({ c, faults }: { readonly c: SiteContext; readonly faults: readonly CountedFault[] }): Child {
  return (
    <section class="part" aria-labelledby="rules">
      <header>
        <h2 id="rules">Rules</h2>
        <span class="faint small">the first match applies</span>
      </header>
      <div class="panel">
        {faults.length === 0 ? (
          <Empty title="No faults yet">
            <p>Add one with the form, turn on a pack below, or run:</p>
            <Code>npx darkroom fault add --error rateApp --times 3</Code>
          </Empty>
        ) : (
          <table class="table lists" aria-label="Faults">
            <thead>
              <tr>
                <th scope="col">What happens</th>
                <th scope="col">Where and when</th>
                <th scope="col" class="num">
                  Hits
                </th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault) => (
                <RuleRow c={c} fault={fault} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  )
}

function RuleRow({ c, fault }: { readonly c: SiteContext; readonly fault: CountedFault }): Child {
  const { id, hits, seen, off = false } = fault
  return (
    <tr>
      <td class="breaks">
        <b>
          <a href={`${path}/${id}`}>{id}</a>
        </b>
        <p class="soft">{whatHappens(fault)}</p>
      </td>
      <td data-of="Where" class="breaks">
        <div>
          <code class="parts">
            <Breakable text={whomItMeets(fault)} />
          </code>
          <p class="soft">{howOften(fault)}</p>
        </div>
      </td>
      <td data-of="Hits" class="num">
        {hits}
        <span class="faint"> of {seen}</span>
      </td>
      <td data-of="State">
        <Form action={`${path}/${id}`} token={formToken(c)} class="row">
          <span class="state">
            <span class={off ? 'dot off' : 'dot bad'} aria-hidden="true" />
            {off ? 'off' : 'on'}
          </span>
          <button
            class="button tiny"
            type="submit"
            name="do"
            value={off ? 'on' : 'off'}
            aria-label={`Switch ${off ? 'on' : 'off'} ${id}`}
          >
            {off ? 'Switch on' : 'Switch off'}
          </button>
        </Form>
      </td>
    </tr>
  )
}

function Packs({ c }: { readonly c: SiteContext }): Child {
  return (
    <section class="part" aria-labelledby="packs">
      <header>
        <h2 id="packs">Packs</h2>
        <span class="faint small">faults from incidents that were reported</span>
      </header>
      <ul class="panel lines">
        {faultPacks.map(({ name, title, about, reports, rules }) => (
          <li>
            <div class="grows">
              <b>{title}</b>
              <p class="soft">{about}</p>
              <p class="faint small">
                {rules.length === 1 ? '1 rule' : `${rules.length} rules`}, reported in{' '}
                {reports.map((report, at) => (
                  <>
                    {at === 0 ? '' : ', '}
                    <a href={addressOf(report)}>{report}</a>
                  </>
                ))}
              </p>
            </div>
            <Form action={`${path}/packs/${name}`} token={formToken(c)}>
              <button class="button tiny" type="submit" aria-label={`Turn on: ${title}`}>
                Turn on
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function addressOf(report: string): string {
  const [repository = '', number = ''] = report.split('#')
  return `https://github.com/${repository}/issues/${number}`
}

function FaultPage(props: {
  readonly c: SiteContext
  readonly fault: CountedFault
  readonly values: FaultFields
  readonly problem?: FaultProblem
}): Child {
  const { c, fault, values, problem } = props
  const { id, hits, seen } = fault
  return (
    <ConsoleFrame c={c} title={`Fault ${id}`} tab={path}>
      <Head
        title={`Fault ${id}`}
        about={`${whatHappens(fault)}. Applied to ${hits} of ${seen} matching requests.`}
        crumbs={<Crumbs above={[{ href: path, name: 'Faults' }]} name={id} />}
      />
      <FaultForm c={c} action={`${path}/${id}`} title="Edit fault" button="Save" values={values} problem={problem} />
      <Confirm
        action={`${path}/${id}`}
        token={formToken(c)}
        fields={{ do: 'remove' }}
        button="Remove this fault"
        loses="Deletes the rule and its counts. To keep both, switch it off instead."
      />
      <p>
        <a class="button" href={path}>
          Cancel
        </a>
      </p>
    </ConsoleFrame>
  )
}
