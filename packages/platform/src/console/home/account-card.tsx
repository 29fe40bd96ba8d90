import { accountTypes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { Avatar } from '../../site-kit/parts.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { checkPassword } from '../../world/hash.ts'
import { type Account, firstAccounts } from '../../world/records/accounts.ts'
import { findPageOfAccount } from '../../world/records/pages.ts'
import { sampleDeveloper, samplePassword } from '../../world-file/sample/sample.ts'
import { CheckpointBadge, CheckpointForm } from '../checkpoint.tsx'
import { counted } from '../counted.ts'
import { Folded } from '../folded.tsx'

/** How many accounts the home page shows. */
const listed = 50

/** The world's accounts, and where their passwords are. */
export function AccountCard({ c }: { readonly c: SiteContext }): Child {
  const accounts = firstAccounts(c.env.call.context.world, listed + 1)
  return (
    <section class="card" aria-labelledby="accounts">
      <h2 id="accounts">Instagram accounts</h2>
      <PasswordHint first={accounts[0]} />
      {accounts.length === 0 ? (
        <p class="soft">This world has none.</p>
      ) : (
        <Folded summary={counted(accounts.length, listed, 'account')}>
          {accounts.slice(0, listed).map((account) => (
            <AccountDetails c={c} account={account} />
          ))}
          {accounts.length > listed ? <p class="soft small">The first {listed} by username. There are more.</p> : null}
        </Folded>
      )}
    </section>
  )
}

function AccountDetails({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  const page = findPageOfAccount(c.env.call.context.world, account.id)
  return (
    <details>
      <summary>
        {account.username}{' '}
        <span class="soft small">
          {accountTypes[account.type].label}
          {account.private === 1 ? ', private' : ''}
        </span>{' '}
        <CheckpointBadge checkpointed={account.checkpointed} />
      </summary>
      <div class="row">
        <Avatar name={account.username} hue={account.hue} size={32} />
        <a href={pathBelow('www.instagram.com', `/${account.username}/`)}>Profile of {account.username}</a>
      </div>
      <dl>
        <dt>Name</dt>
        <dd>{account.name === '' ? 'none' : account.name}</dd>
        <dt>Account id</dt>
        <dd>
          <code class="id">{account.id}</code>
        </dd>
        <dt>Page</dt>
        <dd>{page === undefined ? 'none' : page.name}</dd>
      </dl>
      <CheckpointForm c={c} name={account.username} checkpointed={account.checkpointed === 1} />
    </details>
  )
}

/** The sample password is told where it opens something; checking is slow on purpose, so one account speaks for all. */
function PasswordHint({ first }: { readonly first: Account | undefined }): Child {
  if (first === undefined || !checkPassword(samplePassword, first.passwordHash)) {
    return <p class="soft">Passwords are in the world file that this world was loaded from.</p>
  }
  return (
    <p>
      Everybody in the sample world has the password <code>{samplePassword}</code>; the developer signs in to the App
      Dashboard as <code>{sampleDeveloper}</code>.
    </p>
  )
}
