import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Parameters } from '../../../base/request/parameters.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signIn } from '../../../site-kit/site.ts'
import { hashPassword } from '../../../world/hash.ts'
import { invalidateSessions } from '../../../world/records/access-tokens.ts'
import { type Account, setAccountPassword } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { endSessionsOf } from '../../../world/records/sessions.ts'
import type { World } from '../../../world/world.ts'
import { instagramLink } from '../frame.tsx'
import type { NoticeName } from '../notices.tsx'
import { checkOwnPassword } from './check-own-password.ts'
import { answerForm, asAccount, SettingsFrame, settingsPages } from './settings.tsx'

const path = settingsPages.Password

/** Characters that a new password needs. */
const shortest = 8

/** `/accounts/password/change/`. */
export function changePasswordRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.get('/accounts/password/change', (c) =>
    asAccount(c, 'Password', (account) => sendPage(c, <ChangePasswordPage c={c} account={account} />)),
  )
  site.post('/accounts/password/change', (c) =>
    asAccount(c, 'Password', (account) => {
      const form = c.get('form')
      const { world } = c.env.call.context
      const problem = checkNewPassword(form) ?? checkOldPassword(world, attempts, account, form)
      if (problem !== undefined) return answerForm(c, path, problem)
      const passwordHash = hashPassword(form.get('new_password') ?? '', world.random(16))
      world.database.transaction(() => {
        setAccountPassword(world, account.id, passwordHash)
        invalidateSessions(world, account.id, 'password')
        endSessionsOf(world, 'instagram', account.id)
        signIn(c, 'instagram', account.id)
        recordAudit(world, { actor: account.username, action: 'account.password.changed' })
      })
      return answerForm(c, path, 'password-changed')
    }),
  )
}

function checkNewPassword(form: Parameters): NoticeName | undefined {
  const wanted = form.get('new_password') ?? ''
  if ([...wanted].length < shortest) return 'password-short'
  if (wanted !== form.get('repeated_password')) return 'password-mismatch'
  return wanted === form.get('old_password') ? 'password-same' : undefined
}

function checkOldPassword(
  world: World,
  attempts: SignInAttempts,
  account: Account,
  form: Parameters,
): NoticeName | undefined {
  const checked = checkOwnPassword(world, attempts, account, form.get('old_password') ?? '')
  return checked === 'wrong' ? 'password-wrong' : checked === 'wait' ? 'password-wait' : undefined
}

function ChangePasswordPage({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  return (
    <SettingsFrame c={c} current="Password">
      <p>
        A new password signs you out in every other browser and ends the access tokens of all your apps: they have to
        ask for access again.
      </p>
      <div class="card">
        <Form action={instagramLink(c, path)} token={formToken(c)}>
          <input type="text" name="username" value={account.username} autocomplete="username" readonly hidden />
          <Field name="old_password" label="Old password" type="password" autocomplete="current-password" required />
          <Field
            name="new_password"
            label="New password"
            type="password"
            autocomplete="new-password"
            hint={`At least ${shortest} characters.`}
            required
          />
          <Field
            name="repeated_password"
            label="New password again"
            type="password"
            autocomplete="new-password"
            required
          />
          <button type="submit">Change password</button>
        </Form>
      </div>
    </SettingsFrame>
  )
}
