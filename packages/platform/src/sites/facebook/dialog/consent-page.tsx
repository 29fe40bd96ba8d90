import type { Child } from 'hono/jsx'
import { type DialogAddress, withQuery } from '../../../authorization/dialog/address.ts'
import type { Ask } from '../../../authorization/dialog/ask.ts'
import { Form, Notice } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { SwitchPerson } from '../sign-in/switch-person.tsx'
import { Choices } from './choices.tsx'

/** The dialog: which app asks, as whom one answers, for what; Continue or Cancel. */
export function ConsentPage(props: {
  readonly c: SiteContext
  readonly ask: Ask
  readonly address: DialogAddress
  readonly consent: string
}): Child {
  const { c, ask, address, consent } = props
  const { request, person, nothingNew } = ask
  const app = request.app.displayName || request.app.name
  return (
    <FacebookFrame c={c} title={`Log in to ${app}`} width="narrow">
      <h1>{nothingNew ? `Continue to ${app}` : `${app} asks for access`}</h1>
      <div class="card">
        <Form action={facebookLink(c, '/dialog/oauth/')} token={formToken(c)}>
          <input type="hidden" name="consent" value={consent} />
          <p>
            <strong>{person.name}</strong>
            <br />
            <span class="soft">{person.email}</span>
          </p>
          {nothingNew ? (
            <>
              <p>You gave {app} all that it asks for before.</p>
              <details>
                <summary>Edit settings</summary>
                <Choices ask={ask} />
              </details>
            </>
          ) : (
            <Choices ask={ask} />
          )}
          {ask.declinedBefore.length === 0 ? null : (
            <p class="small soft">Declined before, and not asked for again: {ask.declinedBefore.join(', ')}.</p>
          )}
          <p class="small soft">You can remove it at any time under Settings, Apps and Websites.</p>
          <div class="row stretch">
            <button type="submit" name="answer" value="continue">
              Continue as {person.name}
            </button>
            <button type="submit" name="answer" value="cancel" class="quiet">
              Cancel
            </button>
          </div>
        </Form>
      </div>
      {request.response.token ? <ImplicitFlow /> : null}
      <p class="small soft">
        Either way you go to <span class="code">{request.redirectUri}</span>
      </p>
      <SwitchPerson c={c} person={person} next={withQuery(address)} />
    </FacebookFrame>
  )
}

/** For whoever develops the app: RFC 9700 2.1.2. */
function ImplicitFlow(): Child {
  return (
    <Notice>
      <p>
        <strong>For the developer:</strong> response_type=token is the implicit flow, which is discouraged. The access
        token itself stands in the address, where the browser’s history and any script of the page can read it, and
        nothing binds it to your app. Ask for a code where you can; where you cannot, hold the token against debug_token
        before you trust it.
      </p>
    </Notice>
  )
}
