import { accountTypes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { Panel } from '../../site-kit/panel.tsx'
import { Avatar } from '../../site-kit/parts.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { Table } from '../../site-kit/table.tsx'
import { checkPassword } from '../../world/hash.ts'
import { type Account, firstAccounts } from '../../world/records/accounts.ts'
import { findPageOfAccount } from '../../world/records/pages.ts'
import { sampleDeveloper, samplePassword } from '../../world-file/sample/sample.ts'
import { CheckpointForm } from '../checkpoint.tsx'
import { counted } from '../counted.ts'
import { Folded } from '../folded.tsx'

/** How many accounts the home page shows. */
const listed = 50

/** The world's accounts, and where their passwords are. */
export function AccountPanel({ c }: { readonly c: SiteContext }): Child {
  const accounts = firstAccounts(c.env.call.context.world, listed + 1)
  return (
    <Panel id="accounts" title="Instagram accounts" flush>
      <div class="in">
        <PasswordHint first={accounts[0]} />
      </div>
      {accounts.length === 0 ? (
        <p class="in soft">This world has none.</p>
      ) : (
        <Folded summary={counted(accounts.length, listed, 'account')}>
          <Table
            label="Instagram accounts"
            columns={['Account', 'Account id', 'Page', 'Checkpoint']}
            rows={accounts.slice(0, listed).map((account) => rowOf(c, account))}
          />
          {accounts.length > listed ? (
            <p class="in soft small">The first {listed} by username. There are more.</p>
          ) : null}
        </Folded>
      )}
    </Panel>
  )
}

function rowOf(c: SiteContext, account: Account): Child[] {
  const page = findPageOfAccount(c.env.call.context.world, account.id)
  return [
    <div class="who">
      <Avatar name={account.username} hue={account.hue} size={28} />
      <span>
        <a href={pathBelow('www.instagram.com', `/${account.username}/`)}>{account.username}</a>
        <small>
          {accountTypes[account.type].label}
          {account.private === 1 ? ', private' : ''}
        </small>
      </span>
    </div>,
    <code class="id">{account.id}</code>,
    page === undefined ? 'none' : page.name,
    <CheckpointForm c={c} name={account.username} checkpointed={account.checkpointed === 1} />,
  ]
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
