import type { Child } from 'hono/jsx'

/** Where to click, in the tutorial's order. @param isSetUp Whether an app is ready for the authorization window. */
export function TutorialSteps({ isSetUp }: { readonly isSetUp: boolean }): Child {
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">Where to click next</h2>
      {isSetUp ? <p class="soft">An app below has all of this set up: with it, begin at step 5.</p> : null}
      <ol>
        <li>
          <a href="/developers.facebook.com/apps/">My Apps</a>: create an app of the type Consumer or None. Under
          Settings &gt; Basic, add the platform Website.
        </li>
        <li>Products &gt; Instagram Basic Display &gt; Set Up, then Create New App, with a redirect URI.</li>
        <li>Roles &gt; Roles &gt; Instagram Testers: add an account by its username.</li>
        <li>
          As that account on <a href="/www.instagram.com/">instagram.com</a>: Edit Profile &gt;{' '}
          <a href="/www.instagram.com/accounts/manage_access/">Apps and Websites</a> &gt; Tester Invites, and accept.
        </li>
        <li>Open the authorization window, sign in, authorize: you land on the redirect URI with a code.</li>
        <li>Exchange the code for a token, and read the profile with it. The callback page has the commands.</li>
      </ol>
    </section>
  )
}
