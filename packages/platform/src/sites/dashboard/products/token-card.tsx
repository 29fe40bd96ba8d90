import { accountTypes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Field, Form, Notice } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import { listInstagramTesters } from '../../../world/records/instagram-testers.ts'
import { appPages } from '../app-pages.ts'
import { appLink, may } from '../app-visit.ts'
import type { ProductVisit } from '../product-visit.ts'
import { generatedTokenProblem } from './generated-token.ts'

/** What came of "Generate token": the token, which is shown this once, or why there is none. */
export type Generated =
  | { readonly username: string; readonly token: string }
  | { readonly username: string; readonly problem: string }

/** 2. Generate access tokens. */
export function TokenCard({
  visit,
  generated,
}: {
  readonly visit: ProductVisit
  readonly generated?: Generated
}): Child {
  return (
    <section class="card" id="tokens">
      <h2>2. Generate access tokens</h2>
      <p>
        For accounts of your own, without an authorization window: a long-lived token, good for 60 days, with every
        permission. The account must be public, a business or creator account, and an Instagram Tester who accepted.
      </p>
      {generated !== undefined && 'token' in generated ? <Shown {...generated} /> : null}
      <Accounts visit={visit} />
      {may(visit, 'changesSettings') ? (
        <Form action={appLink(visit, `${appPages.instagramSetup}token/`)} token={formToken(visit.c)}>
          <h3 id="add-account">Generate a token</h3>
          <Field
            name="username"
            label="Instagram username"
            value={generated?.username ?? visit.c.req.query('account') ?? ''}
            problem={generated !== undefined && 'problem' in generated ? generated.problem : undefined}
            required
          />
          <Field
            name="password"
            label="Its password in this world"
            type="password"
            hint="Generating a token signs in to Instagram as this account, and grants the app all it can ask for."
            required
          />
          <button type="submit" class="quiet">
            Generate token
          </button>
        </Form>
      ) : null}
    </section>
  )
}

function Shown({ username, token }: { readonly username: string; readonly token: string }): Child {
  return (
    <Notice good>
      <p>The token of {username}. Copy it now: it is stored nowhere as text, and not shown again.</p>
      <pre id="access-token">{token}</pre>
    </Notice>
  )
}

/** The way to the form with the account filled in, or why there is none; the password is the account's own to type. */
function TokenWay({ visit, account }: { readonly visit: ProductVisit; readonly account: Account }): Child {
  const problem = generatedTokenProblem(visit.world, visit.app.id, account)
  if (problem !== undefined) return problem
  if (!may(visit, 'changesSettings')) return 'An administrator or developer can generate one.'
  const query = new URLSearchParams({ account: account.username })
  return (
    <a
      class="button quiet"
      href={`${appLink(visit, appPages.instagramSetup)}?${query}#add-account`}
      aria-label={`Generate token for ${account.username}`}
    >
      Generate token
    </a>
  )
}

function Accounts({ visit }: { readonly visit: ProductVisit }): Child {
  const { app, world } = visit
  const accepted = listInstagramTesters(world, app.id).filter(({ state }) => state === 'accepted')
  const accounts = accepted.flatMap(({ accountId }) => findAccount(world, accountId) ?? [])
  if (accounts.length === 0)
    return (
      <p>
        No account yet: invite one under <a href={appLink(visit, appPages.roles)}>Roles</a>.
      </p>
    )
  return (
    <div class="field">
      <table class="stacked">
        <thead>
          <tr>
            <th>Account</th>
            <th>Kind</th>
            <th>Token</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr>
              <td>
                {account.username}
                <div class="small soft code id">{account.id}</div>
              </td>
              <td>
                <span class="badge">{accountTypes[account.type].label}</span>
              </td>
              <td>
                <TokenWay visit={visit} account={account} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
