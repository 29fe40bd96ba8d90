import type { Child } from 'hono/jsx'
import type { Parameters } from '../base/request/parameters.ts'
import { hashPassword } from '../world/hash.ts'
import { recordAudit } from '../world/records/audit.ts'
import { endSessionsOf } from '../world/records/tokens/sessions.ts'
import type { Site } from '../world/store/schema.ts'
import type { World } from '../world/world.ts'
import { checkOwnPassword, type PasswordOwner } from './check-own-password.ts'
import { Field, Form } from './parts.tsx'
import type { SignInAttempts } from './sign-in-attempts.ts'
import { formToken, type SiteContext, signIn } from './site.ts'

/** What a new password has to be: at least so many characters long. */
export const shortestPassword: Readonly<Record<Site, number>> = { instagram: 8, facebook: 6 }

/** What is wrong with each field of the form. */
export type PasswordProblems = Partial<Record<'old_password' | 'new_password' | 'repeated_password', string>>

/** Whose password it is, and what goes with it. */
export interface ChangedPassword extends PasswordOwner {
  readonly site: Site
  readonly id: string
  /** What the audit log calls the change. */
  readonly action: string
  /** Stores the new hash, and ends the tokens of the owner's apps. */
  readonly save: (world: World, passwordHash: string) => void
}

/** Changes a password as the form asks, and signs every other browser out. @returns What was wrong; undefined when it is done. */
export function changePassword(
  c: SiteContext,
  attempts: SignInAttempts,
  owner: ChangedPassword,
): PasswordProblems | undefined {
  const form = c.get('form')
  const { world } = c.env.call.context
  const wanted = checkNewPassword(form, shortestPassword[owner.site])
  if (wanted !== undefined) return wanted
  const old = checkOwnPassword(world, attempts, owner, form.get('old_password') ?? '')
  if (old !== undefined) return { old_password: old }
  const passwordHash = hashPassword(form.get('new_password') ?? '', world.random(16))
  world.database.transaction(() => {
    owner.save(world, passwordHash)
    endSessionsOf(world, owner.site, owner.id)
    signIn(c, owner.site, owner.id)
    recordAudit(world, { actor: owner.name, action: owner.action })
  })
  return undefined
}

function checkNewPassword(form: Parameters, shortest: number): PasswordProblems | undefined {
  const wanted = form.get('new_password') ?? ''
  if ([...wanted].length < shortest) return { new_password: `Use at least ${shortest} characters.` }
  if (wanted !== form.get('repeated_password'))
    return { repeated_password: 'This is not the same as the new password.' }
  return wanted === form.get('old_password') ? { new_password: 'That is the old password.' } : undefined
}

/** The form for a new password. @param action Where it goes. @param name Whose it is, for password managers. */
export function PasswordForm(props: {
  readonly c: SiteContext
  readonly site: Site
  readonly action: string
  readonly name: string
  readonly problems: PasswordProblems
}): Child {
  const { c, site, action, name, problems } = props
  return (
    <>
      <p class="soft">
        A new password signs you out in every other browser and ends the access tokens of all your apps: they have to
        ask for access again.
      </p>
      <div class="panel">
        <Form action={action} token={formToken(c)} class="in gap">
          <input type="text" name="username" value={name} autocomplete="username" readonly hidden />
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
            hint={`At least ${shortestPassword[site]} characters.`}
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
          <button type="submit" class="button primary">
            Change password
          </button>
        </Form>
      </div>
    </>
  )
}
