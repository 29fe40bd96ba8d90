import { findScope, type ScopeName } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { linkTo } from '../hosts.ts'
import { InstagramFrame, instagramLink, sendInstagramProblem, signedInAccount } from '../instagram/frame.tsx'
import { redirectToSignIn } from '../instagram/sign-in.tsx'
import { sendPage } from '../pages/page.tsx'
import { Avatar, Form } from '../pages/parts.tsx'
import { currentSession, formToken, type SiteContext, type SiteEnv } from '../pages/site.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from '../world/accounts.ts'
import { answerConsent, openConsent } from '../world/consents.ts'
import { checkTester } from './check-tester.ts'
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
  const request = readAuthorizationRequest(context, destination.query)
  const account = signedInAccount(c)
  const session = currentSession(c, 'instagram')
  if (account === undefined || session === undefined) return redirectToSignIn(c)
  checkTester(context, request.app, account)
  const consent = openConsent(context.world, session.hash, destination.query)
  const page = <ConsentPage c={c} request={request} account={account} consent={consent} />
  return sendPage(c, page, { formTargets: [formTarget(request.redirectUri)] })
}

function answerWindow(c: SiteContext): Response {
  const { context } = c.env.call
  const form = c.get('form')
  const session = currentSession(c, 'instagram')
  const account = signedInAccount(c)
  const query = session && answerConsent(context.world, session.hash, form.get('consent') ?? '')
  if (query === undefined || account === undefined) {
    return sendInstagramProblem(
      c,
      403,
      'This form was answered already, or shown to somebody else. Open the authorization window again.',
    )
  }
  // Read again: the app may have changed since the form was shown.
  const request = readAuthorizationRequest(context, query)
  const declined = request.scopes.filter((scope) => form.get(`scope_${scope}`) === undefined)
  const location = form.get('answer') === 'authorize' ? authorize(context, request, account, declined) : cancel(request)
  return c.newResponse(null, 303, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
}

/** What `form-action` must name for a browser to follow the redirect. */
function formTarget(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri)
  return origin === 'null' ? protocol : origin
}

function ConsentPage(props: {
  readonly c: SiteContext
  readonly request: AuthorizationRequest
  readonly account: Account
  readonly consent: string
}): Child {
  const { c, request, account, consent } = props
  const { destination } = c.env.call
  const host = destination.host ?? 'www.instagram.com'
  const switchTo = `/oauth/authorize?${destination.query}`
  return (
    <InstagramFrame c={c} title={`Authorize ${request.app.displayName}`} width="narrow">
      <h1>{request.app.displayName} asks for access</h1>
      <div class="card">
        <div class="row">
          <Avatar name={account.username} hue={account.hue} />
          <div>
            <strong>{account.username}</strong>
            <div class="soft">{account.name}</div>
          </div>
        </div>
        <Form action={linkTo(destination, host, '/oauth/authorize')} token={formToken(c)}>
          <input type="hidden" name="consent" value={consent} />
          <h2 id="asked">It may then read</h2>
          <fieldset aria-labelledby="asked">
            {request.scopes.map((scope) => (
              <ScopeChoice scope={scope} />
            ))}
          </fieldset>
          <p class="small soft">
            You will go to <span class="code">{request.redirectUri}</span>
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
      <Form action={instagramLink(c, '/accounts/logout/')} token={formToken(c)}>
        <input type="hidden" name="next" value={switchTo} />
        <p class="small">
          Not {account.username}?{' '}
          <button class="link" type="submit">
            Sign in as somebody else
          </button>
        </p>
      </Form>
    </InstagramFrame>
  )
}

function ScopeChoice({ scope }: { readonly scope: ScopeName }): Child {
  const entry = findScope(scope)
  if (entry === undefined) return null
  return (
    <label class="check">
      {entry.required ? <input type="hidden" name={`scope_${scope}`} value="on" /> : null}
      <input type="checkbox" name={`scope_${scope}`} checked disabled={entry.required} />
      <span>
        {entry.grants}
        <span class="soft">{entry.required ? ' (required)' : ' (optional)'}</span>
      </span>
    </label>
  )
}
