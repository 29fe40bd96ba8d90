import { accountTypes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { linkTo } from '../../../base/hosts.ts'
import { Empty, Panel } from '../../../site-kit/panel.tsx'
import { Field, Form, Notice } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import { listInstagramTesters } from '../../../world/records/apps/instagram-testers.ts'
import { appPages } from '../app-pages.ts'
import { appLink, may } from '../app-visit.ts'
import type { ProductVisit } from '../product-visit.ts'
import { CopyableLine } from './copyable-line.tsx'
import { generatedTokenProblem } from './generated-token.ts'

/** What came of "Generate token": the token, which is shown this once, or why there is none. */
export type Generated =
  | { readonly username: string; readonly token: string }
  | { readonly username: string; readonly problem: string }

/** 2. Generate access tokens. */
export function GeneratedTokens({
  visit,
  generated,
}: {
  readonly visit: ProductVisit
  readonly generated?: Generated
}): Child {
  return (
    <Panel id="tokens" title="2. Generate access tokens" flush>
      <div class="in gap">
        <p class="soft">
          For accounts of your own, without the authorization window: a long-lived token, valid for 60 days, with every
          permission. The account must be a public business or creator account and an Instagram Tester who accepted.
        </p>
        {generated !== undefined && 'token' in generated ? <Shown {...generated} /> : null}
      </div>
      <Accounts visit={visit} />
      {may(visit, 'changesSettings') ? <GenerateForm visit={visit} {...(generated ? { generated } : {})} /> : null}
    </Panel>
  )
}

function GenerateForm({ visit, generated }: { readonly visit: ProductVisit; readonly generated?: Generated }): Child {
  return (
    <div class="in">
      <Form action={appLink(visit, `${appPages.instagramSetup}token/`)} token={formToken(visit.c)} class="gap">
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
        <div class="field">
          <button type="submit" class="button">
            Generate token
          </button>
        </div>
      </Form>
    </div>
  )
}

function Shown({ username, token }: { readonly username: string; readonly token: string }): Child {
  return (
    <Notice good>
      <p>The token of {username}. Copy it now: Darkroom keeps only a hash of it and cannot show it again.</p>
      <CopyableLine id="access-token" text={token} />
    </Notice>
  )
}

/** The way to the form with the account filled in, or why there is none; the password is the account's own to type. */
function TokenWay({ visit, account }: { readonly visit: ProductVisit; readonly account: Account }): Child {
  const problem = generatedTokenProblem(visit.world, visit.app.id, account)
  if (problem !== undefined)
    return (
      <>
        {problem} Sign in as {account.username} and open <a href={settingsLink(visit)}>Edit Profile</a>.
      </>
    )
  if (!may(visit, 'changesSettings')) return 'An administrator or developer can generate one.'
  const query = new URLSearchParams({ account: account.username })
  return (
    <a
      class="button tiny"
      href={`${appLink(visit, appPages.instagramSetup)}?${query}#add-account`}
      aria-label={`Generate token for ${account.username}`}
    >
      Generate token
    </a>
  )
}

/** Where an account is made public or professional. */
function settingsLink({ c }: ProductVisit): string {
  return linkTo(c.env.call.destination, 'www.instagram.com', '/accounts/edit/')
}

function Accounts({ visit }: { readonly visit: ProductVisit }): Child {
  const { app, world } = visit
  const accepted = listInstagramTesters(world, app.id).filter(({ state }) => state === 'accepted')
  const accounts = accepted.flatMap(({ accountId }) => findAccount(world, accountId) ?? [])
  if (accounts.length === 0)
    return (
      <Empty title="No accounts yet">
        <p>
          Invite an Instagram Tester under <a href={appLink(visit, appPages.roles)}>Roles</a>.
        </p>
      </Empty>
    )
  return (
    <Table
      label="Accounts that can have a token"
      columns={['Account', 'Kind', 'Token']}
      rows={accounts.map((account) => [
        <>
          <strong>{account.username}</strong>
          <div>
            <code class="id copyable soft">{account.id}</code>
          </div>
        </>,
        <span class="badge">{accountTypes[account.type].label}</span>,
        <TokenWay visit={visit} account={account} />,
      ])}
    />
  )
}
