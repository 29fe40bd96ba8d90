import type { Hono } from 'hono'
import { checkCredentials } from '../../../site-kit/check-credentials.ts'
import { ownPath } from '../../../site-kit/own-path.ts'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { type SiteContext, type SiteEnv, signIn } from '../../../site-kit/site.ts'
import { createTickets } from '../../../site-kit/tickets.ts'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { listPagesOf } from '../../../world/records/pages.ts'
import { findPerson, findPersonByEmail, type Person } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'
import { instagramLink } from '../frame.tsx'
import { facebookSignInPath, sendChoice, sendForm } from './facebook-sign-in-pages.tsx'

/** The way in by Facebook, which leads on to a path of this site. */
export function facebookSignInLink(c: SiteContext, next: string): string {
  return instagramLink(c, `${facebookSignInPath}?${new URLSearchParams({ next })}`)
}

/**
 * `/accounts/login/facebook`: a Facebook person signs in, and goes on as a professional account behind one of their Pages. Which
 * accounts the real page offers is on no record; those of the person's Pages are assumed.
 */
export function facebookSignInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  const tickets = createTickets()
  const route = facebookSignInPath.slice(0, -1)
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
