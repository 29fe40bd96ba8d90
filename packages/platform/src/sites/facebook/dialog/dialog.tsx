import type { Hono } from 'hono'
import { type DialogAddress, dialogAddress, withQuery } from '../../../authorization/dialog/address.ts'
import type { DialogAnswer } from '../../../authorization/dialog/agree.ts'
import { type Ask, askPerson } from '../../../authorization/dialog/ask.ts'
import { checkPerson } from '../../../authorization/dialog/check-person.ts'
import { cancelDialog, grantDialog } from '../../../authorization/dialog/grant.ts'
import { readDialogRequest } from '../../../authorization/dialog/request.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { Refusal } from '../../../explain/refusal.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { currentSession, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import type { Person } from '../../../world/records/people.ts'
import { answerConsent, openConsent } from '../../../world/records/tokens/consents.ts'
import { formTargets } from '../../instagram/window/form-targets.ts'
import { sendFacebookProblem, signedInPerson } from '../frame.tsx'
import { redirectToSignIn } from '../sign-in/sign-in.tsx'
import { ConsentPage } from './consent-page.tsx'
import { sendDialogRefusal } from './dialog-refusal.tsx'
import { sendBack } from './send-back.tsx'

/** The Login dialog, with and without a version in its path. */
export function dialogRoutes(site: Hono<SiteEnv>): void {
  for (const path of ['/dialog/oauth', '/:version{v[0-9][0-9.]*}/dialog/oauth']) site.get(path, showDialog)
  site.post('/dialog/oauth', answerDialog)
}

function orRefusal(c: SiteContext, address: DialogAddress, answer: () => Response): Response {
  try {
    return answer()
  } catch (error) {
    if (error instanceof Refusal) return sendDialogRefusal(c, error, address)
    throw error
  }
}

function showDialog(c: SiteContext): Response {
  const { context, destination } = c.env.call
  const address = dialogAddress(destination) ?? destination
  return orRefusal(c, address, () => {
    const asked = readDialogRequest(context, address)
    const session = currentSession(c, 'facebook')
    const person = signedInPerson(c)
    if (session === undefined || person === undefined) return redirectToSignIn(c)
    const ask = askPerson(context, checkPerson(context, asked, person), person)
    const consent = openConsent(context.world, session.hash, withQuery(address))
    const page = <ConsentPage c={c} ask={ask} address={address} consent={consent} />
    return sendPage(c, page, { formTargets: formTargets(asked.redirectUri) })
  })
}

function answerDialog(c: SiteContext): Response {
  const { context } = c.env.call
  const form = c.get('form')
  const answer = form.get('answer')
  if (answer !== 'continue' && answer !== 'cancel')
    return sendFacebookProblem(c, 400, 'This form says neither Continue nor Cancel. Go back and choose one of them.')
  const session = currentSession(c, 'facebook')
  const person = signedInPerson(c)
  const shown = session && answerConsent(context.world, session.hash, form.get('consent') ?? '')
  if (shown === undefined || person === undefined)
    return sendFacebookProblem(
      c,
      403,
      'This form was already answered, is more than an hour old, or was shown to somebody else. Open the Login dialog again.',
    )
  const address = addressOf(shown)
  return orRefusal(c, address, () => sendBack(c, answerAs(c, person, address)))
}

/** Reads the request again, since the app may have changed since the form was shown, and takes the answer. */
function answerAs(c: SiteContext, person: Person, address: DialogAddress): string {
  const { context } = c.env.call
  const form = c.get('form')
  const request = checkPerson(context, readDialogRequest(context, address), person)
  if (form.get('answer') === 'cancel') return cancelDialog(request)
  const ask = askPerson(context, request, person)
  return grantDialog(context, ask, readAnswer(form, ask))
}

function readAnswer(form: Parameters, { scopes, pages }: Ask): DialogAnswer {
  const accounts = pages.flatMap(({ account }) => account ?? [])
  return {
    declined: scopes.filter((scope) => !form.has(`scope_${scope}`)),
    ...(form.get('pages') === 'some'
      ? { pageIds: pages.map(({ page }) => page.id).filter((id) => form.has(`page_${id}`)) }
      : {}),
    ...(form.get('accounts') === 'some'
      ? { accountIds: accounts.map(({ id }) => id).filter((id) => form.has(`account_${id}`)) }
      : {}),
  }
}

function addressOf(shown: string): DialogAddress {
  const [path = '', ...query] = shown.split('?')
  return { path, query: query.join('?') }
}
