import type { Hono } from 'hono'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { findAccount, findAccountByUsername } from '../../../world/records/accounts.ts'
import {
  findInstagramTester,
  inviteInstagramTester,
  removeInstagramTester,
} from '../../../world/records/apps/instagram-testers.ts'
import { recordChange } from '../activity/record-activity.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, goTo, onApp } from '../app-visit.ts'
import { sendRoles } from './roles.tsx'

/** Inviting Instagram accounts as testers, and taking them off the list. */
export function editInstagramTestersRoutes(site: Hono<SiteEnv>): void {
  site.post('/apps/:appId/roles/roles/instagram-testers/add', onApp(invite, 'editsRoles'))
  site.post('/apps/:appId/roles/roles/instagram-testers/remove', onApp(remove, 'editsRoles'))
}

function invite(visit: AppVisit): Response {
  const { app, c, world } = visit
  const typed = c.get('form').get('username') ?? ''
  const refuse = (problem: string): Response => sendRoles(visit, { list: 'instagram-testers', typed, problem })
  const username = typed.trim().replace(/^@/, '')
  if (username === '') return refuse('Enter the username of an Instagram account.')
  const account = findAccountByUsername(world, username)
  if (account === undefined) return refuse('No Instagram account of this world has this username.')
  const tester = findInstagramTester(world, app.id, account.id)
  if (tester?.state === 'accepted') return refuse(`${account.username} is an Instagram Tester already.`)
  if (tester !== undefined) return refuse(`${account.username} was invited already, and has not accepted yet.`)
  recordChange(visit, 'tester.invite', account.username, () => inviteInstagramTester(world, app.id, account.id))
  return goTo(visit, appPages.roles, 'testerInvited')
}

function remove(visit: AppVisit): Response {
  const { app, c, world } = visit
  const account = findAccount(world, c.get('form').get('account') ?? '')
  if (account !== undefined && findInstagramTester(world, app.id, account.id) !== undefined)
    recordChange(visit, 'tester.remove', account.username, () => removeInstagramTester(world, app.id, account.id))
  return goTo(visit, appPages.roles, 'testerRemoved')
}
