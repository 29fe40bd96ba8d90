import { logins, type ScopeName } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import type { SiteContext } from '../../site-kit/site.ts'
import { type Asked, loginOf, printAsked } from './asked.ts'
import { listExplorerClients, listWho, printClient } from './clients.ts'
import { permissionsOf } from './permissions-of.ts'
import { findGrantOf } from './token/find-grant-of.ts'
import { appsToken, listTokenChoices, pageOfChoice } from './token/token-choices.ts'
import { explorerPath } from './words.ts'

/** Which app asks, by which login, and as whom. */
export function WhoForm({ c, asked }: { readonly c: SiteContext; readonly asked: Asked }): Child {
  const { world } = c.env.call.context
  const { client, who, operation } = asked
  const clients = listExplorerClients(world)
  if (client === undefined)
    return (
      <div class="notice">
        <div>
          This world has no app. Create one in the{' '}
          <a href={pathBelow('developers.facebook.com', '/apps/')}>App Dashboard</a>, or paste a token below.
        </div>
      </div>
    )
  const choices = listTokenChoices(world, client, who)
  const carried = printAsked(asked).filter(([name]) => !['app', 'who', 'as', 'id', 'version'].includes(name))
  return (
    <section class="panel" aria-labelledby="who-title">
      <header>
        <h2 id="who-title">Call as</h2>
      </header>
      <div class="in gap">
        <form class="filters labelled" action={explorerPath}>
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="grows">
            <label for="app">App and login</label>
            <select class="select" id="app" name="app">
              {clients.map((each) => (
                <option
                  value={printClient(each)}
                  {...(printClient(each) === printClient(client) ? { selected: true } : {})}
                >
                  {each.name}, {logins[each.login].label}
                </option>
              ))}
            </select>
          </div>
          <div class="grows">
            <label for="who">{logins[client.login].subject === 'account' ? 'Username' : 'E-mail address'}</label>
            <input class="input" id="who" name="who" value={who} list="people" autocomplete="off" />
          </div>
          <datalist id="people">
            {listWho(world, client.login).map((name) => (
              <option value={name} />
            ))}
          </datalist>
          {choices.length === 1 ? null : (
            <div class="grows">
              <label for="as">Token</label>
              <select class="select" id="as" name="as">
                {choices.map(({ as, name }) => (
                  <option value={as} {...(as === asked.as ? { selected: true } : {})}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          <button class="button" type="submit">
            Apply
          </button>
        </form>
        {operation.logins.includes(loginOf(operation, client)) ? null : (
          <p class="soft">
            <b>{logins[client.login].label} does not have this operation.</b> You can still send it to see the refusal.
          </p>
        )}
        <Granted c={c} asked={asked} />
      </div>
    </section>
  )
}

/** What the person granted the app, and what the operation needs beyond it. */
function Granted({ c, asked }: { readonly c: SiteContext; readonly asked: Asked }): Child {
  const { client, who, as, operation } = asked
  if (client === undefined) return null
  if (as === appsToken) return <p class="soft">The call uses the app’s own token. No person stands behind it.</p>
  if (who === '') return <p class="soft">Without a name, the call is sent without a token.</p>
  const grant = findGrantOf(c.env.call.context.world, client, who)
  if (grant === undefined)
    return (
      <p class="soft">
        {who} has not authorized {client.name} yet. Sending the call authorizes it first, with every permission.
      </p>
    )
  const whose = pageOfChoice(as) === undefined ? '' : ' The token is the Page’s, as /me/accounts returns it.'
  const granted = grant.scopes.split(',')
  const { all, any } = permissionsOf(operation.name, client.login)
  const missing: readonly ScopeName[] = all.filter((scope) => !granted.includes(scope))
  const lacksAny = any.length > 0 && !any.some((scope) => granted.includes(scope))
  if (missing.length === 0 && !lacksAny)
    return (
      <p class="soft">
        <span class="state wraps-state">
          <span class="dot" aria-hidden="true" />
          {who} granted {client.name} the permissions for this call.{whose}
        </span>
      </p>
    )
  return (
    <p class="soft">
      <span class="state wraps-state">
        <span class="dot bad" aria-hidden="true" />
        {who} has not granted {[...missing, ...(lacksAny ? [any.join(' or ')] : [])].join(', ')}.{whose}
      </span>
    </p>
  )
}
