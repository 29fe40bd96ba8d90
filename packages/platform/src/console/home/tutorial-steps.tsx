import type { InstagramSideLogin } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { typesFor } from '../../sites/dashboard/app-type-words.ts'

/** Setting up the product of an app of the right type: what the logins differ in. */
const setUp: Readonly<Record<InstagramSideLogin, { readonly website: string; readonly product: string }>> = {
  'basic-display': {
    website: ' Under Settings > Basic, add the platform Website.',
    product: 'Products > Instagram Basic Display > Set Up, then Create New App, with a redirect URI.',
  },
  instagram: {
    website: '',
    product: 'Products > Instagram > Set Up, then a redirect URI under Business login settings.',
  },
}

/**
 * Where to click, in the tutorial's order.
 *
 * @param login Which login can be tried on the world's date.
 * @param isSetUp Whether an app is ready for the authorization window.
 */
export function TutorialSteps({
  login,
  isSetUp,
}: {
  readonly login: InstagramSideLogin
  readonly isSetUp: boolean
}): Child {
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">Where to click next</h2>
      {isSetUp ? (
        <>
          <p>An app below has everything set up: open its authorization window with “Try it”.</p>
          <details>
            <summary>From the beginning, with an app of your own</summary>
            <Steps login={login} />
          </details>
        </>
      ) : (
        <Steps login={login} />
      )}
    </section>
  )
}

function Steps({ login }: { readonly login: InstagramSideLogin }): Child {
  return (
    <ol>
      <li>
        <a href={pathBelow('developers.facebook.com', '/apps/')}>My Apps</a>: create an app of the type{' '}
        {typesFor(login)}.{setUp[login].website}
      </li>
      <li>{setUp[login].product}</li>
      <li>Roles &gt; Roles &gt; Instagram Testers: add an account by its username.</li>
      <li>
        As that account on <a href={pathBelow('www.instagram.com', '/')}>instagram.com</a>: Edit Profile &gt;{' '}
        <a href={pathBelow('www.instagram.com', '/accounts/manage_access/')}>Apps and Websites</a> &gt; Tester Invites,
        and accept.
        {login === 'instagram' ? ' It has to be a Creator or Business account.' : null}
      </li>
      <li>Open the authorization window, sign in, authorize: you land on the redirect URI with a code.</li>
      <li>Exchange the code for a token, and read the profile with it. The redirect page has the commands.</li>
    </ol>
  )
}
