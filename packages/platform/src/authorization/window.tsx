import { changed, findScope, type ScopeName } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { linkTo } from '../hosts.ts'
import { InstagramFrame, sendInstagramProblem, signedInAccount } from '../instagram/frame.tsx'
import { redirectToSignIn } from '../instagram/sign-in.tsx'
import { SwitchAccount } from '../instagram/switch-account.tsx'
import { sendPage } from '../pages/page.tsx'
import { Avatar, Form } from '../pages/parts.tsx'
import { currentSession, formToken, type SiteContext, type SiteEnv } from '../pages/site.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from '../world/accounts.ts'
import { answerConsent, openConsent } from '../world/consents.ts'
import { checkAccount } from './check-account.ts'
import { authorize, cancel } from './grant.ts'
import { type AuthorizationRequest, readAuthorizationRequest } from './request.ts'
import { sendWindowRefusal } from './window-refusal.tsx'

/** The authorization window: who asks, as whom, for what; Authorize or Cancel. */
export function windowRoutes(site: Hono<SiteEnv>): void {
  site.get('/oauth/authorize', (c) => orRefusal(c, () => showWindow(c)))
  site.post('/oauth/authorize', (c) => orRefusal(c, () => answerWindow(c)))
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
  const asked = readAuthorizationRequest(context, destination.query)
  const account = signedInAccount(c)
  const session = currentSession(c, 'instagram')
  if (account === undefined || session === undefined) return redirectToSignIn(c)
  const request = checkAccount(context, asked, account)
  const consent = openConsent(context.world, session.hash, destination.query)
  const page = <ConsentPage c={c} request={request} account={account} consent={consent} />
  return sendPage(c, page, { formTargets: formTargets(request.redirectUri) })
}

function answerWindow(c: SiteContext): Response {
  const { context } = c.env.call
  const form = c.get('form')
  const answer = form.get('answer')
  if (answer !== 'authorize' && answer !== 'cancel') {
    return sendInstagramProblem(c, 400, 'This form says neither Authorize nor Cancel. Go back, and click one of them.')
  }
  const session = currentSession(c, 'instagram')
  const account = signedInAccount(c)
  const query = session && answerConsent(context.world, session.hash, form.get('consent') ?? '')
  if (query === undefined || account === undefined) {
    return sendInstagramProblem(
      c,
      403,
      'This form was answered already, is more than an hour old, or was shown to somebody else. Open the authorization window again.',
    )
  }
  // Read again: the app may have changed since the form was shown.
  const request = checkAccount(context, readAuthorizationRequest(context, query), account)
  const declined = request.scopes.filter((scope) => !form.has(`scope_${scope}`))
  const location = answer === 'authorize' ? authorize(context, request, account, declined) : cancel(request)
  return c.newResponse(null, 303, {
    location,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
}

/** What `form-action` must name for a browser to follow the redirect: the origin, or the scheme where CSP cannot write it. */
function formTargets(redirectUri: string): string[] {
  if (!URL.canParse(redirectUri)) return []
  const { origin, protocol, hostname } = new URL(redirectUri)
  return [/^[\w.-]+$/.test(hostname) && origin !== 'null' ? origin : protocol]
}

function ConsentPage(props: {
  readonly c: SiteContext
  readonly request: AuthorizationRequest
  readonly account: Account
  readonly consent: string
}): Child {
  const { c, request, account, consent } = props
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
            <legend class="label">It asks to read</legend>
            {request.scopes.map((scope) => (
              <ScopeChoice scope={scope} />
            ))}
          </fieldset>
          <p class="small soft">
            It can only read, and you can remove it at any time under Apps and Websites.
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
      <SwitchAccount c={c} account={account} next={`/oauth/authorize?${destination.query}`} />
    </InstagramFrame>
  )
}

function ScopeChoice({ scope }: { readonly scope: ScopeName }): Child {
  const entry = findScope(scope)
  if (entry === undefined) return null
  return (
    <label class="check">
      <input type="checkbox" name={`scope_${scope}`} checked disabled={entry.required} />
      <span>
        {entry.grants}
        <span class="soft">{entry.required ? ' (required)' : ' (optional)'}</span>
      </span>
    </label>
  )
}
