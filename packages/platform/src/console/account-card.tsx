import type { AccountType } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Avatar } from '../pages/parts.tsx'
import type { Account } from '../world/accounts.ts'
import { firstAccounts } from '../world/accounts.ts'
import { checkPassword } from '../world/hash.ts'
import { sampleDeveloper, samplePassword } from '../world/sample.ts'
import type { World } from '../world/world.ts'
import { Table } from './table.tsx'

/** How many accounts the home page shows. */
const listed = 50

const typeNames: Record<AccountType, string> = {
  PERSONAL: 'Personal',
  BUSINESS: 'Business',
  MEDIA_CREATOR: 'Creator',
}

/** The world's accounts, and where their passwords are. */
export function AccountCard({ world }: { readonly world: World }): Child {
  const accounts = firstAccounts(world, listed + 1)
  const rows = accounts.slice(0, listed).map((account) => [
    <span class="row">
      <Avatar name={account.username} hue={account.hue} size={32} />
      <a href={`/www.instagram.com/${account.username}/`}>{account.username}</a>
    </span>,
    account.name,
    typeNames[account.type],
    account.private === 1 ? 'Private' : 'Public',
  ])
  return (
    <section class="card" aria-labelledby="accounts">
      <h2 id="accounts">Instagram accounts</h2>
      <PasswordHint first={accounts[0]} />
      {rows.length === 0 ? (
        <p class="soft">This world has none.</p>
      ) : (
        <Table label="Instagram accounts" columns={['Username', 'Name', 'Type', 'Profile']} rows={rows} />
      )}
      {accounts.length > listed ? <p class="soft small">The first {listed} by username. There are more.</p> : null}
    </section>
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
