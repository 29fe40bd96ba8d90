import type { SiteContext } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { sendInstagramProblem } from '../frame.tsx'

/** Finds whose profile the address names, and hands it on. */
export function withProfile(c: SiteContext, answer: (account: Account) => Response): Response {
  const account = findAccountByUsername(c.env.call.context.world, c.req.param('username') ?? '')
  return account === undefined
    ? sendInstagramProblem(c, 404, 'Nobody in this world has that username.')
    : answer(account)
}
