import type { Hono } from 'hono'
import { changePassword, PasswordForm, type PasswordProblems } from '../../../site-kit/change-password.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { findPersonByEmail, type Person, setPersonPassword } from '../../../world/records/people.ts'
import { invalidateSessionsOfPerson } from '../../../world/records/tokens/access-tokens.ts'
import { facebookLink } from '../frame.tsx'
import { answerForm } from '../notices.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { SettingsFrame, settingsPath } from './settings-frame.tsx'

/** `/settings/password/`: ends the person's sessions and the tokens of all their apps (subcode 460). */
export function changePasswordRoute(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.post('/settings/password', (c) =>
    asPerson(c, settingsPath('password'), (person) => {
      const problems = changePassword(c, attempts, {
        site: 'facebook',
        id: person.id,
        name: person.email,
        find: findPersonByEmail,
        action: 'person.password.changed',
        save: (world, passwordHash) => {
          setPersonPassword(world, person.id, passwordHash)
          invalidateSessionsOfPerson(world, person.id, 'password')
        },
      })
      if (problems !== undefined) return sendPassword(c, person, problems)
      return answerForm(c, settingsPath('password'), 'password-changed')
    }),
  )
}

/** The form for a new password. */
export function sendPassword(c: SiteContext, person: Person, problems: PasswordProblems = {}): Response {
  const page = (
    <SettingsFrame c={c} current="password">
      <PasswordForm
        c={c}
        site="facebook"
        action={facebookLink(c, '/settings/password/')}
        name={person.email}
        problems={problems}
      />
    </SettingsFrame>
  )
  return sendPage(c, page, { status: Object.keys(problems).length === 0 ? 200 : 422 })
}
