import { changed, findScope, logins, type ScopeName } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import type { AuthorizationRequest } from '../../../authorization/window/request.ts'
import { linkTo } from '../../../base/hosts.ts'
import type { CredentialProblem } from '../../../site-kit/check-credentials.ts'
import { Facts, Fold } from '../../../site-kit/panel.tsx'
import { Avatar, Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { InstagramFrame } from '../frame.tsx'
import { SwitchAccount } from '../sign-in/switch-account.tsx'

/** What the window is shown with. */
export interface Shown {
  readonly request: AuthorizationRequest
  readonly account: Account
  /** The window's query string, which the form's answer is held to. */
  readonly query: string
  /** The session it is shown in, by its hash. */
  readonly session: string
  readonly problem?: CredentialProblem
  /** What was unticked before the password turned out wrong: it stays so. */
  readonly declined?: readonly ScopeName[]
}

const passwordProblems: Readonly<Record<CredentialProblem, string>> = {
  wrong: 'That is not the password of this account.',
  wait: 'Too many wrong passwords. Wait a minute of this world’s time, then try again.',
}

/** The window: who asks, as whom, for what. @param consent The secret that the answer has to bring. */
export function ConsentPage(props: {
  readonly c: SiteContext
  readonly shown: Shown
  readonly consent: string
}): Child {
  const { c, shown, consent } = props
  const { request, account, query, problem, declined = [] } = shown
  const { destination, context } = c.env.call
  const appName = request.app.displayName || request.app.name
  const endsAfterNinetyDays = account.private === 1 && changed('privateRefresh', context.world.clock.day())
  return (
    <InstagramFrame c={c} title={`Authorize ${appName}`} width="narrow">
      <Form
        action={linkTo(destination, destination.host ?? 'www.instagram.com', '/oauth/authorize/')}
        token={formToken(c)}
        class="window"
      >
        <div class="film">
          <div class="sprockets" aria-hidden="true" />
          <p class="legend">
            <span class="print">{logins[request.app.login].label}</span>
          </p>
        </div>
        <div class="in gap">
          <input type="hidden" name="consent" value={consent} />
          <h1>{appName} asks for access to your account</h1>
          <p class="who">
            <Avatar name={account.username} hue={account.hue} />
            <span>
              <strong>{account.username}</strong>
              <br />
              <small>{account.name}</small>
            </span>
          </p>
          <fieldset>
            <legend class="unseen">It asks for</legend>
            <ul class="asks">
              {request.scopes.map((scope) => (
                <ScopeChoice scope={scope} declined={declined.includes(scope)} />
              ))}
            </ul>
          </fieldset>
          {request.asksForPassword ? (
            <Field
              name="password"
              label={`Password of ${account.username}`}
              type="password"
              autocomplete="current-password"
              hint="The app asks for it once more (force_reauth)."
              problem={problem && passwordProblems[problem]}
            />
          ) : null}
          <div class="answers">
            <button type="submit" name="answer" value="authorize" class="button primary large">
              Authorize
            </button>
            <button type="submit" name="answer" value="cancel" class="button large">
              Cancel
            </button>
          </div>
          <p class="small soft">
            {request.app.login === 'basic-display' ? 'It can only read, and you' : 'You'} can remove it at any time
            under Apps and Websites.
            {endsAfterNinetyDays ? ' Your account is private: its access ends after 90 days.' : ''}
          </p>
        </div>
      </Form>
      <SwitchAccount c={c} account={account} next={`/oauth/authorize?${query}`} />
      <ForDeveloper request={request} />
    </InstagramFrame>
  )
}

function ScopeChoice({ scope, declined }: { readonly scope: ScopeName; readonly declined: boolean }): Child {
  const entry = findScope(scope)
  if (entry === undefined) return null
  const name = `scope_${scope}`
  return (
    <li>
      <div>
        <label for={name}>
          {entry.grants} <small>{entry.required ? '(required)' : '(optional)'}</small>
        </label>
        <code>{scope}</code>
      </div>
      <input
        class="switch"
        id={name}
        type="checkbox"
        name={name}
        checked={entry.required || !declined}
        disabled={entry.required}
      />
    </li>
  )
}

/** What the app sent, for whoever writes it. */
function ForDeveloper({ request }: { readonly request: AuthorizationRequest }): Child {
  const { app, redirectUri, state, scopes } = request
  return (
    <Fold summary="For the developer">
      <Facts
        facts={[
          ['client_id', <code class="id">{app.clientId}</code>],
          ['redirect_uri', <code>{redirectUri}</code>],
          ['state', state === undefined ? 'none' : `${state.length} characters`],
          ['scope', scopes.length === 1 ? '1 permission' : `${scopes.length} permissions`],
        ]}
      />
      <p class="small soft">Whether it is authorized or cancelled, the browser goes to the redirect URI.</p>
    </Fold>
  )
}
