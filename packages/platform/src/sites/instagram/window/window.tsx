import { changed, findScope, type ScopeName } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { checkAccount } from '../../../authorization/window/check-account.ts'
import { authorize, cancel } from '../../../authorization/window/grant.ts'
import { type AuthorizationRequest, readAuthorizationRequest } from '../../../authorization/window/request.ts'
import { linkTo } from '../../../base/hosts.ts'
import { Refusal } from '../../../explain/refusal.ts'
import { type CredentialProblem, checkCredentials } from '../../../site-kit/check-credentials.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Avatar, Field, Form } from '../../../site-kit/parts.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { currentSession, formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { answerConsent, openConsent } from '../../../world/records/consents.ts'
import { InstagramFrame, sendInstagramProblem, signedInAccount } from '../frame.tsx'
import { redirectToChallenge } from '../sign-in/challenge.tsx'
import { redirectToSignIn } from '../sign-in/sign-in.tsx'
import { SwitchAccount } from '../sign-in/switch-account.tsx'
import { formTargets } from './form-targets.ts'
import { sendWindowRefusal } from './window-refusal.tsx'

/** The authorization window: who asks, as whom, for what; Authorize or Cancel. */
export function windowRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.get('/oauth/authorize', (c) => orRefusal(c, () => showWindow(c)))
  site.post('/oauth/authorize', (c) => orRefusal(c, () => answerWindow(c, attempts)))
}

function orRefusal(c: SiteContext, answer: () => Response): Response {
  try {
    return answer()
  } catch (error) {
    if (error instanceof Refusal) return sendWindowRefusal(c, error)
    throw error
  }
}

function showWindow(c: SiteContext): Response {
  const { context, destination } = c.env.call
  const asked = readAuthorizationRequest(context, destination)
  const account = signedInAccount(c)
  const session = currentSession(c, 'instagram')
  if (account === undefined || session === undefined) return redirectToSignIn(c)
  if (account.checkpointed === 1) return redirectToChallenge(c)
  const request = checkAccount(context, asked, account)
  return sendConsent(c, { request, account, query: destination.query, session: session.hash })
}

interface Shown {
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

function sendConsent(c: SiteContext, shown: Shown): Response {
  const consent = openConsent(c.env.call.context.world, shown.session, shown.query)
  const status = shown.problem === undefined ? 200 : 403
  const page = <ConsentPage c={c} shown={shown} consent={consent} />
  return sendPage(c, page, { status, formTargets: formTargets(shown.request.redirectUri) })
}

function answerWindow(c: SiteContext, attempts: SignInAttempts): Response {
  const { context, destination } = c.env.call
  const form = c.get('form')
  const answer = form.get('answer')
  if (answer !== 'authorize' && answer !== 'cancel') {
    return sendInstagramProblem(c, 400, 'This form says neither Authorize nor Cancel. Go back, and click one of them.')
  }
  const session = currentSession(c, 'instagram')
  const account = signedInAccount(c)
  const query = session && answerConsent(context.world, session.hash, form.get('consent') ?? '')
  if (session === undefined || query === undefined || account === undefined) {
    return sendInstagramProblem(
      c,
      403,
      'This form was answered already, is more than an hour old, or was shown to somebody else. Open the authorization window again.',
    )
  }
  if (account.checkpointed === 1) return redirectToChallenge(c)
  // Read again: the app may have changed since the form was shown.
  const request = checkAccount(context, readAuthorizationRequest(context, { host: destination.host, query }), account)
  const declined = request.scopes.filter((scope) => !form.has(`scope_${scope}`))
  if (answer === 'authorize' && request.asksForPassword) {
    const { username } = account
    const given = form.get('password') ?? ''
    const checked = checkCredentials(context.world, attempts, findAccountByUsername, username, given)
    if (typeof checked === 'string')
      return sendConsent(c, { request, account, query, session: session.hash, problem: checked, declined })
  }
  const location = answer === 'authorize' ? authorize(context, request, account, declined) : cancel(request)
  return c.newResponse(null, 303, {
    location,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
}

const passwordProblems: Readonly<Record<CredentialProblem, string>> = {
  wrong: 'That is not the password of this account.',
  wait: 'Too many wrong passwords. Wait a minute of this world’s time, then try again.',
}

function ConsentPage(props: { readonly c: SiteContext; readonly shown: Shown; readonly consent: string }): Child {
  const { c, shown, consent } = props
  const { request, account, query, problem, declined = [] } = shown
  const { destination, context } = c.env.call
  const appName = request.app.displayName || request.app.name
  const endsAfterNinetyDays = account.private === 1 && changed('privateRefresh', context.world.clock.day())
  return (
    <InstagramFrame c={c} title={`Authorize ${appName}`} width="narrow">
      <h1>{appName} asks for access to your account</h1>
      <div class="card">
        <Form
          action={linkTo(destination, destination.host ?? 'www.instagram.com', '/oauth/authorize/')}
          token={formToken(c)}
        >
          <input type="hidden" name="consent" value={consent} />
          <p class="row">
            <Avatar name={account.username} hue={account.hue} />
            <span>
              <strong>{account.username}</strong>
              <br />
              <span class="soft">{account.name}</span>
            </span>
          </p>
          <fieldset>
            <legend class="label">It asks for</legend>
            {request.scopes.map((scope) => (
              <ScopeChoice scope={scope} declined={declined.includes(scope)} />
            ))}
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
          <p class="small soft">
            {request.app.login === 'basic-display' ? 'It can only read, and you' : 'You'} can remove it at any time
            under Apps and Websites.
            {endsAfterNinetyDays ? ' Your account is private: its access ends after 90 days.' : ''}
          </p>
          <div class="row stretch">
            <button type="submit" name="answer" value="authorize">
              Authorize
            </button>
            <button type="submit" name="answer" value="cancel" class="quiet">
              Cancel
            </button>
          </div>
        </Form>
      </div>
      <p class="small soft">
        Either way you go to <span class="code">{request.redirectUri}</span>
      </p>
      <SwitchAccount c={c} account={account} next={`/oauth/authorize?${query}`} />
    </InstagramFrame>
  )
}

function ScopeChoice({ scope, declined }: { readonly scope: ScopeName; readonly declined: boolean }): Child {
  const entry = findScope(scope)
  if (entry === undefined) return null
  return (
    <label class="check">
      <input type="checkbox" name={`scope_${scope}`} checked={entry.required || !declined} disabled={entry.required} />
      <span>
        {entry.grants}
        <span class="soft">{entry.required ? ' (required)' : ' (optional)'}</span>
      </span>
    </label>
  )
}
