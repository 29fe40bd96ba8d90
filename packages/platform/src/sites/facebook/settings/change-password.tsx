import type { Hono } from 'hono'
import type { Parameters } from '../../../base/request/parameters.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signIn } from '../../../site-kit/site.ts'
import { hashPassword } from '../../../world/hash.ts'
import { invalidateSessionsOfPerson } from '../../../world/records/access-tokens.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { type Person, setPersonPassword } from '../../../world/records/people.ts'
import { endSessionsOf } from '../../../world/records/sessions.ts'
import { facebookLink } from '../frame.tsx'
import { answerForm } from '../notices.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { checkOwnPassword } from './check-own-password.ts'
import { SettingsFrame, settingsPath } from './settings-frame.tsx'

/** Characters that a new password needs, as at the sign-up page. */
const shortest = 6

type Problems = Partial<Record<'old_password' | 'new_password' | 'repeated_password', string>>

/** `/settings/password/`: ends the person's sessions and the tokens of all their apps (subcode 460). */
export function changePasswordRoute(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.post('/settings/password', (c) =>
    asPerson(c, settingsPath('password'), (person) => {
      const { world } = c.env.call.context
      const form = c.get('form')
      const wanted = checkNewPassword(form)
      if (wanted !== undefined) return sendPassword(c, person, wanted)
      const problem = checkOwnPassword(world, attempts, person, form.get('old_password') ?? '')
      if (problem !== undefined) return sendPassword(c, person, { old_password: problem })
      const passwordHash = hashPassword(form.get('new_password') ?? '', world.random(16))
      world.database.transaction(() => {
        setPersonPassword(world, person.id, passwordHash)
        invalidateSessionsOfPerson(world, person.id, 'password')
        endSessionsOf(world, 'facebook', person.id)
        signIn(c, 'facebook', person.id)
        recordAudit(world, { actor: person.email, action: 'person.password.changed' })
      })
      return answerForm(c, settingsPath('password'), 'password-changed')
    }),
  )
}

function checkNewPassword(form: Parameters): Problems | undefined {
  const wanted = form.get('new_password') ?? ''
  if ([...wanted].length < shortest) return { new_password: `Use at least ${shortest} characters.` }
  if (wanted !== form.get('repeated_password')) return { repeated_password: 'The repetition differs.' }
  return wanted === form.get('old_password') ? { new_password: 'That is the old password.' } : undefined
}

/** The form for a new password. */
export function sendPassword(c: SiteContext, person: Person, problems: Problems = {}): Response {
  const page = (
    <SettingsFrame c={c} current="password">
      <p>
        A new password signs you out in every other browser and ends the access tokens of all your apps: they have to
        ask for access again.
      </p>
      <div class="card">
        <Form action={facebookLink(c, '/settings/password/')} token={formToken(c)}>
          <input type="text" name="username" value={person.email} autocomplete="username" readonly hidden />
          <Field
            name="old_password"
            label="Old password"
            type="password"
            autocomplete="current-password"
            problem={problems.old_password}
            required
          />
          <Field
            name="new_password"
            label="New password"
            type="password"
            autocomplete="new-password"
            hint={`At least ${shortest} characters.`}
            problem={problems.new_password}
            required
          />
          <Field
            name="repeated_password"
            label="New password again"
            type="password"
            autocomplete="new-password"
            problem={problems.repeated_password}
            required
          />
          <button type="submit">Change password</button>
        </Form>
      </div>
    </SettingsFrame>
  )
  return sendPage(c, page, { status: Object.keys(problems).length === 0 ? 200 : 422 })
}
