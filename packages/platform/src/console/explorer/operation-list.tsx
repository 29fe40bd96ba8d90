import { areaTitles, type Login, logins } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Icon } from '../../site-kit/icons.tsx'
import { Empty } from '../../site-kit/panel.tsx'
import { Table } from '../../site-kit/table.tsx'
import { type Explorable, searchExplorable } from './catalogue.ts'
import { explorerLink, explorerPath } from './words.ts'

/** The operations of the contract by area, narrowed by words and a login. */
export function OperationList(props: { readonly q: string; readonly login: string }): Child {
  const { q } = props
  const login = Object.hasOwn(logins, props.login) ? (props.login as Login) : undefined
  const found = searchExplorable(q, login)
  const areas = Map.groupBy(found, ({ area }) => area)
  return (
    <>
      <search>
        <form class="filters" action={explorerPath}>
          <div class="search">
            <Icon name="search" />
            <label class="unseen" for="q">
              Search operations
            </label>
            <input
              class="input"
              id="q"
              name="q"
              type="search"
              value={q}
              placeholder="Comments, media_publish, insights"
            />
          </div>
          <label class="unseen" for="login">
            Login
          </label>
          <select class="select" id="login" name="login">
            <option value="">Any login</option>
            {Object.entries(logins).map(([name, { label }]) => (
              <option value={name} {...(name === login ? { selected: true } : {})}>
                {label}
              </option>
            ))}
          </select>
          <button class="button" type="submit">
            Search
          </button>
        </form>
      </search>
      {found.length === 0 ? (
        <div class="panel">
          <Empty title="No operation matches">
            <p>
              <a href={explorerPath}>Show all operations</a>
            </p>
          </Empty>
        </div>
      ) : (
        <div class="panel">
          {[...areas].map(([area, list]) => (
            <details class="fold" open={q !== '' || login !== undefined}>
              <summary>
                {areaTitles[area]} <span class="push faint small">{list.length}</span>
              </summary>
              <div>
                <Table label={areaTitles[area]} columns={['What it does', 'Call', 'Logins']} rows={list.map(rowOf)} />
              </div>
            </details>
          ))}
        </div>
      )}
    </>
  )
}

const short: Readonly<Record<Login, string>> = {
  facebook: 'Facebook',
  'basic-display': 'Basic Display',
  instagram: 'Instagram',
}

function rowOf({ name, summary, method, path, logins: having, writes, answered }: Explorable): Child[] {
  return [
    <>
      <a href={explorerLink([['operation', name]])}>{summary}</a>{' '}
      {answered ? null : <span class="badge square">501</span>}
    </>,
    <span class="breaks">
      <span class={writes ? 'badge square warn' : 'badge square'}>{method}</span> <code>{path}</code>
    </span>,
    <span class="soft">{having.map((login) => short[login]).join(', ')}</span>,
  ]
}
