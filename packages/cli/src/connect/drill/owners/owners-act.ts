import { persist } from '../persist.ts'
import { keepers, type Run } from '../run.ts'
import { linkAccount } from './link-account.ts'
import { ownPage } from './own-pages.ts'
import { changePassword, removeApp } from './owners.ts'
import { isByPage } from './page-accounts.ts'
import { changePersonPassword, removePersonsApp, takeRole } from './page-owners.ts'

/** Has an owner connect their account, or connect it again. */
export async function connectAccount(run: Run, username: string): Promise<void> {
  const { connect, api, platform, connections, gone, pages } = run
  const connection = connections.get(username)
  await persist(async () => {
    // First for the drill's own token: by connect's link the ninety days begin anew for both.
    if (isByPage(username)) pages.set(username, await ownPage(platform, username))
    connections.set(username, await linkAccount(connect, api, platform, { username, connection }))
  })
  gone.delete(username)
}

/**
 * What owners do, month by month: they change their password, remove the app, lose their role on the Page, are disconnected, and some come back.
 * Those with a Page agree again every second month, as the warnings ask them to; one never does.
 */
export async function ownersAct(run: Run, month: number): Promise<void> {
  const { connect, api, platform, connections, gone, pages } = run
  const disconnect = async (username: string): Promise<void> => {
    await api.connections.disconnect(connections.get(username) ?? '')
    connections.delete(username)
  }
  const leave = async (username: string, how: () => Promise<void>): Promise<void> => {
    await how()
    gone.add(username)
  }
  if (month === 0) {
    await leave('leave.0', () => changePassword(platform, 'leave.0', 'safelight', 'safelight 2'))
    await leave('leave.1', () => removeApp(platform, 'leave.1'))
    await disconnect('leave.2')
    await leave('leave.page.0', () => changePersonPassword(platform, 'leave.page.0', 'safelight', 'safelight 2'))
    await leave('leave.page.1', () => removePersonsApp(platform, 'leave.page.1'))
  }
  if (month === 1) {
    for (const username of ['leave.0', 'leave.1', 'leave.page.0']) await connectAccount(run, username)
    await leave('leave.3', () => changePassword(platform, 'leave.3', 'safelight', 'safelight 2'))
    await leave('leave.page.2', () => takeRole(platform, 'leave.page.2', pages.get('leave.page.2')?.pageId ?? ''))
  }
  if (month === 2) {
    await leave('leave.4', () => removeApp(platform, 'leave.4'))
    await disconnect('leave.5')
    await persist(() => connect.admin.rotateKeyring())
  }
  if (month > 0 && month % 2 === 0)
    for (const username of [...keepers.filter(isByPage), 'leave.page.0']) await connectAccount(run, username)
}
