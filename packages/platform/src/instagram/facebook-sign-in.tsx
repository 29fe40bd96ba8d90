import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type CredentialProblem, checkCredentials } from '../pages/check-credentials.ts'
import { ownPath } from '../pages/own-path.ts'
import { sendPage } from '../pages/page.tsx'
import { Avatar, Field, Form, Notice } from '../pages/parts.tsx'
import { createSignInAttempts } from '../pages/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signIn } from '../pages/site.ts'
import { createTickets } from '../pages/tickets.ts'
import { type Account, findAccount } from '../world/accounts.ts'
import { recordAudit } from '../world/audit.ts'
import { listPagesOf } from '../world/pages.ts'
import { findPerson, findPersonByEmail, type Person } from '../world/people.ts'
import type { World } from '../world/world.ts'
import { InstagramFrame, instagramLink } from './frame.tsx'

const path = '/accounts/login/facebook/'

const problems: Readonly<Record<CredentialProblem | 'checkpointed' | 'nobody' | 'late', string>> = {
  wrong: 'E-mail address and password do not belong together in this world.',
  wait: 'Too many wrong passwords for this address. Wait a minute of this world’s time, then try again.',
  checkpointed: 'This person stands before a checkpoint: sign in to www.facebook.com and pass it first.',
  nobody:
    'No Page of this person has a professional account behind it. Link one on www.facebook.com, or sign in with the account’s own password.',
  late: 'That took too long, or was answered already. Sign in again.',
}

/** The way in by Facebook, which leads on to a path of this site. */
export function facebookSignInLink(c: SiteContext, next: string): string {
  return instagramLink(c, `${path}?${new URLSearchParams({ next })}`)
}

/**
 * `/accounts/login/facebook`: a Facebook person signs in, and goes on as a professional account behind one of their Pages. Which
 * accounts the real page offers is on no record; those of the person's Pages are assumed.
 */
export function facebookSignInRoutes(site: Hono<SiteEnv>): void {
  const attempts = createSignInAttempts()
  const tickets = createTickets()
  const route = path.slice(0, -1)
  site.get(route, (c) => sendForm(c, { next: c.req.query('next') ?? '/' }))
  site.post(route, (c) => {
    const form = c.get('form')
    const { world } = c.env.call.context
    const next = form.get('next') ?? '/'
    if (form.has('ticket')) {
      const person = findPerson(world, tickets.of(world).take(form.get('ticket') ?? '') ?? '')
      const account = person && accountsOf(world, person).find(({ id }) => id === form.get('account'))
      return person === undefined || account === undefined
        ? sendForm(c, { next, problem: 'late' })
        : goOn(c, person, account, next)
    }
    const email = (form.get('email') ?? '').trim()
    const person = checkCredentials(world, attempts, findPersonByEmail, email, form.get('password') ?? '')
    if (typeof person === 'string') return sendForm(c, { next, email, problem: person })
    if (person.checkpointed === 1) return sendForm(c, { next, email, problem: 'checkpointed' })
    const accounts = accountsOf(world, person)
    const [first] = accounts
    if (first === undefined) return sendForm(c, { next, email, problem: 'nobody' })
    if (accounts.length === 1) return goOn(c, person, first, next)
    return sendChoice(c, { accounts, next, ticket: tickets.of(world).give(person.id) })
  })
}

/** The accounts behind somebody's Pages, oldest Page first. */
function accountsOf(world: World, person: Person): Account[] {
  return listPagesOf(world, person.id).flatMap(({ accountId }) =>
    accountId === null ? [] : (findAccount(world, accountId) ?? []),
  )
}

function goOn(c: SiteContext, person: Person, account: Account, next: string): Response {
  signIn(c, 'instagram', account.id)
  recordAudit(c.env.call.context.world, {
    actor: person.email,
    action: 'sign-in',
    detail: `instagram, as ${account.username} by Facebook`,
  })
  return c.redirect(instagramLink(c, ownPath(next)), 303)
}

interface Given {
  readonly next: string
  readonly email?: string
  readonly problem?: keyof typeof problems
}

function sendForm(c: SiteContext, { next, email, problem }: Given): Response {
  const form = (
    <Form action={instagramLink(c, path)} token={formToken(c)}>
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="E-mail address" type="email" value={email ?? ''} autocomplete="username" required />
      <Field name="password" label="Password" type="password" autocomplete="current-password" required />
      <button type="submit">Log in</button>
    </Form>
  )
  const notice = problem && <p>{problems[problem]}</p>
  return sendCard(c, 'Log in with this world’s Facebook', form, notice)
}

function sendChoice(
  c: SiteContext,
  choice: { readonly accounts: readonly Account[]; readonly next: string; readonly ticket: string },
): Response {
  const form = (
    <Form action={instagramLink(c, path)} token={formToken(c)}>
      <input type="hidden" name="next" value={choice.next} />
      <input type="hidden" name="ticket" value={choice.ticket} />
      <fieldset class="field">
        <legend class="label">Continue as</legend>
        {choice.accounts.map(({ id, username, hue }, index) => (
          <label class="check">
            <input type="radio" name="account" value={id} checked={index === 0} />
            <Avatar name={username} hue={hue} size={24} />
            <span>{username}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit">Continue</button>
    </Form>
  )
  return sendCard(c, 'Choose an account', form)
}

function sendCard(c: SiteContext, title: string, form: Child, notice?: Child): Response {
  const page = (
    <InstagramFrame c={c} title={title} width="narrow">
      <h1>{title}</h1>
      {notice === undefined ? null : <Notice>{notice}</Notice>}
      <div class="card">{form}</div>
    </InstagramFrame>
  )
  return sendPage(c, page, { status: notice === undefined ? 200 : 403 })
}
