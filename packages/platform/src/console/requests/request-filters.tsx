import type { Child } from 'hono/jsx'
import type { LoggedRequest } from '../../request-log/request-log.ts'
import { Icon } from '../../site-kit/icons.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { grouped, requestsPath } from '../request-parts/words.ts'
import { type KindName, printFilter, type RequestFilter, requestKinds, statusClasses } from './read-filter.ts'

/** Choices of one select at the most. */
const mostChoices = 100

/** A text to look for, what to choose from, and the kinds with how many of each were found. */
export function RequestFilters(props: {
  readonly c: SiteContext
  readonly filter: RequestFilter
  readonly every: readonly LoggedRequest[]
  readonly matching: readonly LoggedRequest[]
}): Child {
  const { c, filter, every, matching } = props
  const { world } = c.env.call.context
  const found = (key: 'host' | 'app' | 'account' | 'operation'): [string, string][] =>
    [...new Set(every.flatMap((request) => request[key] ?? []))]
      .filter((value) => value !== '')
      .sort()
      .slice(0, mostChoices)
      .map((value) => [value, key === 'app' ? (findApp(world, value)?.name ?? value) : value])
  return (
    <div class="gap">
      <search>
        <form class="filters" action={requestsPath}>
          <div class="search">
            <Icon name="search" />
            <label class="unseen" for="q">
              Filter requests
            </label>
            <input
              class="input"
              id="q"
              name="q"
              type="search"
              value={filter.q}
              placeholder="Path, id, username, status"
            />
          </div>
          <Choice name="host" label="Host" all="Any host" chosen={filter.host} choices={found('host')} />
          <Choice name="account" label="Account" all="Anybody" chosen={filter.account} choices={found('account')} />
          <Choice name="app" label="App" all="Any app" chosen={filter.app} choices={found('app')} />
          <Choice
            name="status"
            label="Status"
            all="Any status"
            chosen={filter.status}
            choices={Object.entries(statusClasses)}
          />
          <Choice
            name="operation"
            label="Operation"
            all="Any operation"
            chosen={filter.operation}
            choices={found('operation')}
          />
          {filter.kind === 'all' ? null : <input type="hidden" name="kind" value={filter.kind} />}
          <button type="submit" class="button">
            Filter
          </button>
        </form>
      </search>
      <nav class="chips" aria-label="Kinds of requests" data-live="kinds">
        {Object.entries(requestKinds).map(([of, { name, holds }]) => (
          <a
            class="chip"
            href={`${requestsPath}${printFilter({ ...filter, kind: of as KindName })}`}
            {...(of === filter.kind ? { 'aria-current': 'true' as const } : {})}
          >
            {name} <b>{grouped(matching.filter(holds).length)}</b>
          </a>
        ))}
      </nav>
    </div>
  )
}

function Choice(props: {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly chosen: string
  readonly choices: readonly (readonly [value: string, name: string])[]
}): Child {
  const { name, label, all, chosen, choices } = props
  if (choices.length === 0 && chosen === '') return null
  const isListed = chosen === '' || choices.some(([value]) => value === chosen)
  return (
    <>
      <label class="unseen" for={name}>
        {label}
      </label>
      <select class="select" id={name} name={name}>
        <option value="">{all}</option>
        {isListed ? null : (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {choices.map(([value, words]) => (
          <option value={value} {...(value === chosen ? { selected: true } : {})}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}
