import type { Hono } from 'hono'
import { changePassword, PasswordForm, type PasswordProblems } from '../../../site-kit/change-password.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername, setAccountPassword } from '../../../world/records/accounts.ts'
import { invalidateSessions } from '../../../world/records/tokens/access-tokens.ts'
import { instagramLink } from '../frame.tsx'
import { answerForm, asAccount, SettingsFrame, settingsPages } from './settings.tsx'

const path = settingsPages.Password

/** `/accounts/password/change/`: ends the account's sessions and the tokens of all its apps. */
export function changePasswordRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.get('/accounts/password/change', (c) => asAccount(c, 'Password', (account) => sendForm(c, account)))
  site.post('/accounts/password/change', (c) =>
    asAccount(c, 'Password', (account) => {
      const { id, username } = account
      const problems = changePassword(c, attempts, {
        site: 'instagram',
        id,
        name: username,
        find: findAccountByUsername,
        action: 'account.password.changed',
        save: (world, passwordHash) => {
          setAccountPassword(world, id, passwordHash)
          invalidateSessions(world, id, 'password')
        },
      })
      if (problems !== undefined) return sendForm(c, account, problems)
      return answerForm(c, path, 'password-changed')
    }),
  )
}

function sendForm(c: SiteContext, account: Account, problems: PasswordProblems = {}): Response {
  const page = (
    <SettingsFrame c={c} current="Password">
      <PasswordForm
        c={c}
        site="instagram"
        action={instagramLink(c, path)}
        name={account.username}
        problems={problems}
      />
    </SettingsFrame>
  )
  return sendPage(c, page, { status: Object.keys(problems).length === 0 ? 200 : 422 })
}
