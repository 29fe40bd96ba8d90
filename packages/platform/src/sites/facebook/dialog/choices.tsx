import { findScope, type ScopeName } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { agree } from '../../../authorization/dialog/agree.ts'
import { type Ask, listed, type PageChoice } from '../../../authorization/dialog/ask.ts'
import { needsTask, permissionsForPage } from '../../../authorization/dialog/page-permissions.ts'
import { isRequired } from '../../../authorization/scopes.ts'

/** Everything that can be ticked: permissions, Pages, and the Instagram accounts behind these. */
export function Choices({ ask }: { readonly ask: Ask }): Child {
  const { pages, earlier } = ask
  const accounts = pages.flatMap(({ account }) => account ?? [])
  return (
    <>
      <fieldset>
        <legend class="label">It asks for</legend>
        {ask.scopes.map((scope) => (
          <label class="check">
            <input type="checkbox" name={`scope_${scope}`} checked disabled={isRequired(scope)} />
            <span>
              {wordsOf(scope)} <span class="soft">{isRequired(scope) ? '(required)' : '(optional)'}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Withheld ask={ask} />
      {pages.length === 0 ? null : (
        <Selection
          name="pages"
          legend="Pages it may use"
          all="All my Pages, and those to come"
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
          all="All behind these Pages, and those to come"
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
    <fieldset class="choosing">
      <legend class="label">{legend}</legend>
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
            {label} <span class="soft">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What a Page cannot give of what is asked for: no account behind it, or a task is lacking. */
function aboutPage({ scopes }: Ask, { page, tasks }: PageChoice): string {
  const wanted = scopes.filter(needsTask)
  if (page.accountId === null) return wanted.length === 0 ? '' : '(no Instagram account is linked)'
  const given = permissionsForPage(wanted, { tasks, accountId: page.accountId })
  const lacking = wanted.filter((scope) => !given.includes(scope))
  return lacking.length === 0 ? '' : `(your tasks on it do not give ${lacking.join(', ')})`
}

/** What none of the Pages can give, chosen or not. */
function Withheld({ ask }: { readonly ask: Ask }): Child {
  const { withheld } = agree(ask, { declined: [] })
  if (withheld.length === 0) return null
  return (
    <p class="small">
      None of your Pages can give {withheld.join(', ')}: that takes a Page with a professional Instagram account behind
      it, and the task for it. It will not be granted.
    </p>
  )
}

function wordsOf(scope: ScopeName): string {
  return findScope(scope)?.grants ?? scope
}
