import type { SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { signedInAccount } from '../frame.tsx'
import { redirectToChallenge } from './challenge.tsx'
import { redirectToSignIn } from './sign-in.tsx'

/** Answers for the account that is signed in; anybody else signs in first, or passes the checkpoint. @param path The page that they come to after; absent: this one. */
export function asVisitor<Answer extends Response | Promise<Response>>(
  c: SiteContext,
  path: string | undefined,
  answer: (account: Account) => Answer,
): Answer | Response {
  const account = signedInAccount(c)
  if (account === undefined) return redirectToSignIn(c, path)
  return account.checkpointed === 1 ? redirectToChallenge(c) : answer(account)
}
