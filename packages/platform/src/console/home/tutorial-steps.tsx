import type { InstagramSideLogin } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { Fold, Panel } from '../../site-kit/panel.tsx'
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
    <Panel id="steps" title="What to do next">
      {isSetUp ? (
        <>
          <p>An app below has everything set up: open its authorization window with “Try it”.</p>
          <Fold summary="From the beginning, with an app of your own">
            <Steps login={login} />
          </Fold>
        </>
      ) : (
        <Steps login={login} />
      )}
    </Panel>
  )
}

function Steps({ login }: { readonly login: InstagramSideLogin }): Child {
  const steps: readonly Child[] = [
    <>
      <a href={pathBelow('developers.facebook.com', '/apps/')}>My Apps</a>: create an app of the type {typesFor(login)}.
      {setUp[login].website}
    </>,
    setUp[login].product,
    'Roles > Roles > Instagram Testers: add an account by its username.',
    <>
      As that account on <a href={pathBelow('www.instagram.com', '/')}>instagram.com</a>: Edit Profile &gt;{' '}
      <a href={pathBelow('www.instagram.com', '/accounts/manage_access/')}>Apps and Websites</a> &gt; Tester Invites,
      and accept.
      {login === 'instagram' ? ' It has to be a Creator or Business account.' : null}
    </>,
    'Open the authorization window, sign in, authorize: you land on the redirect URI with a code.',
    'Exchange the code for a token, and read the profile with it. The redirect page has the commands.',
  ]
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li>
          <span class="at" aria-hidden="true">
            {at + 1}
          </span>
          <div>{step}</div>
        </li>
      ))}
    </ol>
  )
}
