import type { Hono } from 'hono'
import { checkAccount } from '../../../authorization/window/check-account.ts'
import { authorize, cancel } from '../../../authorization/window/grant.ts'
import { readAuthorizationRequest } from '../../../authorization/window/request.ts'
import { Refusal } from '../../../explain/refusal.ts'
import { checkCredentials } from '../../../site-kit/check-credentials.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { currentSession, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { answerConsent, openConsent } from '../../../world/records/tokens/consents.ts'
import { sendInstagramProblem, signedInAccount } from '../frame.tsx'
import { redirectToChallenge } from '../sign-in/challenge.tsx'
import { redirectToSignIn } from '../sign-in/sign-in.tsx'
import { ConsentPage, type Shown } from './consent-page.tsx'
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
