import { logins } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { type DialogAddress, withQuery } from '../../../authorization/dialog/address.ts'
import type { Ask } from '../../../authorization/dialog/ask.ts'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
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
      <Form action={facebookLink(c, '/dialog/oauth/')} token={formToken(c)} class="window">
        <div class="film">
          <div class="sprockets" aria-hidden="true" />
          <p class="legend">
            <span class="print">{logins.facebook.label}</span>
          </p>
        </div>
        <div class="in gap">
          <input type="hidden" name="consent" value={consent} />
          <h1>{nothingNew ? `Continue to ${app}` : `${app} asks for access`}</h1>
          <div class="who">
            <span>
              <strong>{person.name}</strong>
              <small>{person.email}</small>
            </span>
          </div>
          {nothingNew ? (
            <>
              <p>You already gave {app} everything it asks for.</p>
              <details class="fold">
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
          <div class="answers rows">
            <button type="submit" name="answer" value="continue" class="button primary large">
              Continue as {person.name}
            </button>
            <button type="submit" name="answer" value="cancel" class="button large">
              Cancel
            </button>
          </div>
          <p class="small soft">You can remove the app at any time under Settings, Apps and Websites.</p>
        </div>
      </Form>
      <SwitchPerson c={c} person={person} next={withQuery(address)} />
      <ForTheDeveloper redirectUri={request.redirectUri} implicit={request.response.token} />
    </FacebookFrame>
  )
}

/** What whoever develops the app wants to know: where the answer goes, and what to say of the implicit flow (RFC 9700 2.1.2). */
function ForTheDeveloper(props: { readonly redirectUri: string; readonly implicit: boolean }): Child {
  const { redirectUri, implicit } = props
  return (
    <Panel id="for-the-developer" title="For the developer">
      <Facts facts={[['redirect_uri', <code class="copyable">{redirectUri}</code>]]} />
      {implicit ? (
        <Notice>
          <p>
            response_type=token is the implicit flow, which is discouraged. The access token itself is in the address,
            where the browser’s history and any script of the page can read it, and nothing binds it to your app. Ask
            for a code if you can. If you cannot, check the token with debug_token before you trust it.
          </p>
        </Notice>
      ) : null}
    </Panel>
  )
}
