import type { Hono } from 'hono'
import { sendPage } from '../../site-kit/page.tsx'
import { Field, Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv, signIn } from '../../site-kit/site.ts'
import { hashPassword } from '../../world/hash.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { findPersonByEmail, insertPerson } from '../../world/records/people.ts'
import { type Checked, problemOf } from '../../world/text-rules/checked.ts'
import { checkEmail } from '../../world/text-rules/email.ts'
import { nameLimits, oneLine } from '../../world/text-rules/one-line.ts'
import type { World } from '../../world/world.ts'
import { DashboardFrame, dashboardLink } from './frame.tsx'

/** `/register`: a new developer. */
export function signUpRoutes(site: Hono<SiteEnv>): void {
  site.get('/register', (c) => sendSignUp(c))
  site.post('/register', (c) => {
    const { world } = c.env.call.context
    const form = c.get('form')
    const typed = { name: form.get('name') ?? '', email: form.get('email') ?? '' }
    const name = checkName(typed.name)
    const email = checkNewEmail(world, typed.email)
    const password = checkNewPassword(form.get('password') ?? '')
    if ('problem' in name || 'problem' in email || 'problem' in password) {
      const problems = { name: problemOf(name), email: problemOf(email), password: problemOf(password) }
      return sendSignUp(c, { typed, problems })
    }
    const id = world.ids.person()
    const passwordHash = hashPassword(password.value, world.random(16))
    insertPerson(world, {
      id,
      name: name.value,
      email: email.value,
      passwordHash,
      createdAt: world.clock.now(),
      confirmed: 1,
      checkpointed: 0,
    })
    recordAudit(world, { actor: email.value, action: 'person.registered' })
    signIn(c, 'facebook', id)
    return c.redirect(dashboardLink(c, '/apps/?notice=signedUp'), 303)
  })
}

function checkName(typed: string): Checked {
  const value = oneLine(typed)
  if (value === '') return { problem: 'Enter your name.' }
  return value.length > nameLimits.person ? { problem: `Use at most ${nameLimits.person} characters.` } : { value }
}

function checkNewEmail(world: World, typed: string): Checked {
  const email = checkEmail(typed)
  if ('problem' in email || findPersonByEmail(world, email.value) === undefined) return email
  return { problem: 'Somebody in this world has this address already. Sign in, or use another address.' }
}

function checkNewPassword(typed: string): Checked {
  return typed.length < 6 ? { problem: 'Use at least 6 characters.' } : { value: typed }
}

interface Refused {
  readonly typed: { readonly name: string; readonly email: string }
  readonly problems: Readonly<Record<'name' | 'email' | 'password', string | undefined>>
}

function sendSignUp(c: SiteContext, refused?: Refused): Response {
  const { name = '', email = '' } = refused?.typed ?? {}
  const page = (
    <DashboardFrame c={c} title="Become a developer" width="narrow">
      <h1>Become a developer of this world</h1>
      <div class="panel">
        <div class="in">
          <Form action={dashboardLink(c, '/register/')} token={formToken(c)}>
            <Field
              name="name"
              label="Name"
              value={name}
              problem={refused?.problems.name}
              autocomplete="name"
              required
            />
            <Field
              name="email"
              label="E-mail address"
              type="email"
              value={email}
              hint="No mail is ever sent."
              problem={refused?.problems.email}
              autocomplete="username"
              required
            />
            <Field
              name="password"
              label="Password"
              type="password"
              hint="For this world only. Do not use a password that you use elsewhere."
              problem={refused?.problems.password}
              autocomplete="new-password"
              required
            />
            <div class="field">
              <button type="submit" class="button primary">
                Sign up
              </button>
            </div>
          </Form>
        </div>
      </div>
      <p>
        <a href={dashboardLink(c, '/login/')}>Sign in instead</a>
      </p>
    </DashboardFrame>
  )
  return sendPage(c, page, { status: refused === undefined ? 200 : 422 })
}
