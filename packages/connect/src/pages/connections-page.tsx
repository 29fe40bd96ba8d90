import { logins } from '@darkroom/contract'
import { countStates, findConnections } from '../admin/find-connections.ts'
import { planOf } from '../connections/plan.ts'
import { reasonOf } from '../connections/reasons.ts'
import { nameOf } from '../events/emit.ts'
import { listTenants } from '../tenants/tenants.ts'
import { Frame } from './frame.tsx'
import type { PageContext } from './page-env.ts'
import { distanceOf, Empty, Moment, Pager, Panel, State, stateNames, Table, wordsOf } from './parts.tsx'

const pageSize = 50

/** Everybody's connections, with a filter and a search. */
export async function connectionsPage(c: PageContext): Promise<Response> {
  const context = c.get('connect')
  const asked = (name: string): string | undefined => c.req.query(name)?.trim().slice(0, 200) || undefined
  const [state, login, tenantId, text, after] = [
    asked('state'),
    asked('login'),
    asked('tenant'),
    asked('q')?.replace(/^@/, ''),
    asked('after'),
  ]
  const [found, counts, tenants] = await Promise.all([
    findConnections(context, { state, login, tenantId, text, after, limit: pageSize + 1 }),
    countStates(context),
    listTenants(context),
  ])
  const rows = found.slice(0, pageSize)
  const nameOfTenant = new Map(tenants.map(({ id, name }) => [id, name]))
  const here = (changes: Readonly<Record<string, string | undefined>>): string => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ state, login, tenant: tenantId, q: text, ...changes }))
      if (value !== undefined) query.set(name, value)
    return `/admin/connections${query.size === 0 ? '' : '?'}${query}`
  }
  const now = context.now()
  const next = found.length > pageSize ? rows.at(-1)?.id : undefined
  return c.html(
    <Frame
      c={c}
      title="Connections"
      lead="Accounts that people have linked. Your apps call them through the proxy and never see a token."
      actions={
        <a class="button primary" href="/admin/links">
          New link
        </a>
      }
    >
      <div class="gap">
        <form class="filters" method="get" action="/admin/connections">
          <div class="search">
            <label class="unseen" for="q">
              Username or id
            </label>
            <input class="input" id="q" name="q" type="search" value={text} placeholder="Username or id" />
          </div>
          <label class="unseen" for="login">
            Login
          </label>
          <select class="select" id="login" name="login">
            <option value="">Any login</option>
            {Object.entries(logins).map(([name, { label }]) => (
              <option value={name} selected={name === login}>
                {label}
              </option>
            ))}
          </select>
          <label class="unseen" for="tenant">
            Tenant
          </label>
          <select class="select" id="tenant" name="tenant">
            <option value="">Any tenant</option>
            {tenants.map(({ id, name }) => (
              <option value={id} selected={id === tenantId}>
                {name}
              </option>
            ))}
          </select>
          {state !== undefined && <input type="hidden" name="state" value={state} />}
          <button class="button" type="submit">
            Search
          </button>
        </form>
        <nav class="chips" aria-label="States">
          <a class="chip" href={here({ state: undefined })} aria-current={state === undefined ? 'true' : undefined}>
            All
          </a>
          {stateNames.map((name) => (
            <a class="chip" href={here({ state: name })} aria-current={state === name ? 'true' : undefined}>
              {wordsOf(name)} <b>{counts[name] ?? 0}</b>
            </a>
          ))}
        </nav>
      </div>
      <Panel title="Connections" unheaded>
        {rows.length === 0 ? (
          <Empty
            title={
              text === undefined && state === undefined && login === undefined ? 'No connections yet' : 'No matches'
            }
          >
            {text === undefined && state === undefined && login === undefined
              ? 'Create a link and send it to the owner of an Instagram account.'
              : 'Change the search or the filters.'}
          </Empty>
        ) : (
          <Table
            heads={['Account', 'State', 'Next refresh', 'Expires', 'Last good call']}
            rows={rows.map((row) => {
              const { refreshAt, endsAt } = planOf(row)
              return [
                <div class="who">
                  <span>
                    <a href={`/admin/connections/${row.id}`}>{nameOf(row)}</a>
                    <small>
                      {logins[row.login].label}, {nameOfTenant.get(row.tenantId) ?? row.tenantId}
                    </small>
                  </span>
                </div>,
                <>
                  <State state={row.state} />
                  {row.reason !== null && <p class="soft">{reasonOf(row.reason)?.meaning}</p>}
                </>,
                <Moment at={refreshAt} />,
                row.sealed === null ? (
                  <span class="faint">no token</span>
                ) : endsAt === undefined ? (
                  <span class="faint">never</span>
                ) : (
                  distanceOf(endsAt, now)
                ),
                row.lastGoodCallAt === null ? null : distanceOf(row.lastGoodCallAt, now),
              ]
            })}
          />
        )}
        <Pager first={after === undefined ? null : here({})} next={next === undefined ? null : here({ after: next })} />
      </Panel>
    </Frame>,
  )
}
