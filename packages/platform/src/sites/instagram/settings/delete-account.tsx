import type { Hono } from 'hono'
import { checkOwnPassword } from '../../../site-kit/check-own-password.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form, Notice } from '../../../site-kit/parts.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signOut } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { closeAccount } from './close-account.ts'
import { asAccount, SettingsFrame, settingsPages } from './settings.tsx'

const path = settingsPages['Delete Account']
const donePath = '/accounts/remove/done/'

/** `/accounts/remove/request/permanent/`: deletes the account, at once and for good. */
export function deleteAccountRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.get('/accounts/remove/request/permanent', (c) =>
    asAccount(c, 'Delete Account', (account) => sendDeletion(c, account)),
  )
  site.post('/accounts/remove/request/permanent', (c) =>
    asAccount(c, 'Delete Account', (account) => {
      const { world } = c.env.call.context
      const owner = { name: account.username, find: findAccountByUsername }
      const problem = checkOwnPassword(world, attempts, owner, c.get('form').get('password') ?? '')
      if (problem !== undefined) return sendDeletion(c, account, problem)
      closeAccount(world, account, account.username)
      signOut(c, 'instagram')
      return c.redirect(instagramLink(c, donePath), 303)
    }),
  )
  site.get('/accounts/remove/done', (c) => {
    const page = (
      <InstagramFrame c={c} title="Account deleted" width="narrow">
        <h1>The account is deleted</h1>
        <Notice good>
          <p>
            It is gone from this world. <a href={instagramLink(c, '/accounts/login/')}>Sign in as somebody else</a>
          </p>
        </Notice>
      </InstagramFrame>
    )
    return sendPage(c, page)
  })
}

/** What goes with the account, and the form that deletes it. @param problem What was wrong with the password. */
function sendDeletion(c: SiteContext, account: Account, problem?: string): Response {
  const page = (
    <SettingsFrame c={c} current="Delete Account">
      <p class="soft">
        Deletes {account.username} and all its posts permanently. Instagram waits 30 days; Darkroom does not. Apps lose
        access, and their access tokens stop working.
      </p>
      <div class="panel">
        <Form action={instagramLink(c, path)} token={formToken(c)} class="in gap">
          <input type="text" name="username" value={account.username} autocomplete="username" readonly hidden />
          <Field
            name="password"
            label="Your password"
            type="password"
            autocomplete="current-password"
            problem={problem}
            required
          />
          <button type="submit" class="button danger">
            Delete {account.username}
          </button>
        </Form>
      </div>
    </SettingsFrame>
  )
  return sendPage(c, page, { status: problem === undefined ? 200 : 422 })
}
