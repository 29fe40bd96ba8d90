import { findScope, type ScopeName } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { agree } from '../../../authorization/dialog/agree.ts'
import { type Ask, listed, type PageChoice } from '../../../authorization/dialog/ask.ts'
import { needsTask, permissionsForPage } from '../../../authorization/dialog/page-permissions.ts'
import { isRequired } from '../../../authorization/scopes.ts'

/** Everything that can be ticked: permissions, Pages, and the Instagram accounts linked to these. */
export function Choices({ ask }: { readonly ask: Ask }): Child {
  const { pages, earlier } = ask
  const accounts = pages.flatMap(({ account }) => account ?? [])
  return (
    <>
      <fieldset>
        <legend>It asks for</legend>
        <ul class="asks">
          {ask.scopes.map((scope) => (
            <li>
              <div>
                <label for={`scope_${scope}`}>
                  {wordsOf(scope)} <small>{isRequired(scope) ? '(required)' : '(optional)'}</small>
                </label>
                <code>{scope}</code>
              </div>
              <input
                class="switch"
                type="checkbox"
                id={`scope_${scope}`}
                name={`scope_${scope}`}
                checked
                disabled={isRequired(scope)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <Withheld ask={ask} />
      {pages.length === 0 ? null : (
        <Selection
          name="pages"
          legend="Pages it may use"
          all="All my Pages, and future ones"
          before={earlier?.pageIds}
          items={pages.map((choice) => ({
            field: `page_${choice.page.id}`,
            id: choice.page.id,
            label: choice.page.name,
            about: aboutPage(ask, choice),
          }))}
        />
      )}
      {accounts.length === 0 ? null : (
        <Selection
          name="accounts"
          legend="Instagram accounts it may use"
          all="All that are linked to these Pages, and future ones"
          before={earlier?.accountIds}
          items={accounts.map(({ id, username, name }) => ({
            field: `account_${id}`,
            id,
            label: username,
            about: name,
          }))}
        />
      )}
    </>
  )
}

interface Item {
  readonly field: string
  readonly id: string
  readonly label: string
  readonly about: string
}

/** All, or only those that are ticked: as they were chosen before, else all. */
function Selection(props: {
  readonly name: string
  readonly legend: string
  readonly all: string
  readonly before: string | null | undefined
  readonly items: readonly Item[]
}): Child {
  const { name, legend, all, before, items } = props
  const some = typeof before === 'string'
  const chosen = listed(before)
  return (
    <fieldset class="choosing gap">
      <legend>{legend}</legend>
      <label class="check">
        <input type="radio" name={name} value="all" checked={!some} />
        <span>{all}</span>
      </label>
      <label class="check">
        <input type="radio" name={name} value="some" checked={some} />
        <span>Only some of them</span>
      </label>
      {items.map(({ field, id, label, about }) => (
        <label class="check inset">
          <input type="checkbox" name={field} checked={!some || chosen.includes(id)} />
          <span>
            {label}
            {about === '' ? null : <small>{about}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What a Page cannot give of what is asked for: no account is linked, or a task is missing. */
function aboutPage({ scopes }: Ask, { page, tasks }: PageChoice): string {
  const wanted = scopes.filter(needsTask)
  if (page.accountId === null) return wanted.length === 0 ? '' : 'No Instagram account is linked.'
  const given = permissionsForPage(wanted, { tasks, accountId: page.accountId })
  const lacking = wanted.filter((scope) => !given.includes(scope))
  return lacking.length === 0 ? '' : `Your tasks for it do not allow ${lacking.join(', ')}.`
}

/** What none of the Pages can give, chosen or not. */
function Withheld({ ask }: { readonly ask: Ask }): Child {
  const { withheld } = agree(ask, { declined: [] })
  if (withheld.length === 0) return null
  return (
    <p class="small">
      None of your Pages allows {withheld.join(', ')}. It needs a Page with a linked professional Instagram account, and
      a task for that Page. It will not be granted.
    </p>
  )
}

function wordsOf(scope: ScopeName): string {
  return findScope(scope)?.grants ?? scope
}
