import type { Hono } from 'hono'
import { checkCredentials } from '../../../site-kit/check-credentials.ts'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { findPageOfAccount, linkAccount } from '../../../world/records/pages.ts'
import type { World } from '../../../world/world.ts'
import { answerForm } from '../notices.ts'
import { sendPageSettings } from './page-settings.tsx'
import type { PageForms } from './page-task-forms.tsx'
import { type PageVisit, pagePath, withControl } from './page-visit.ts'

/** Linking a professional account to a Page, by signing in as it, and unlinking. */
export function linkAccountRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.post('/pages/:page/link', (c) => withControl(c, (visit) => link(c, attempts, visit)))
  site.post('/pages/:page/unlink', (c) => withControl(c, (visit) => unlink(c, visit)))
}

function link(c: SiteContext, attempts: SignInAttempts, visit: PageVisit): Response {
  const { world } = c.env.call.context
  const { page, person } = visit
  if (page.accountId !== null) return answerForm(c, pagePath(page.id), 'already-linked')
  const form = c.get('form')
  const username = (form.get('username') ?? '').trim()
  const account = checkCredentials(world, attempts, findAccountByUsername, username, form.get('password') ?? '')
  const problems = typeof account === 'string' ? credentialProblems[account] : checkLinkable(world, account)
  if (problems !== undefined || typeof account === 'string')
    return sendPageSettings(c, visit, { username, problems: problems ?? {} })
  world.database.transaction(() => {
    linkAccount(world, page.id, account.id)
    recordAudit(world, { actor: person.email, action: 'page.linked', detail: `${page.id} ${account.username}` })
  })
  return answerForm(c, pagePath(page.id), 'account-linked')
}

const credentialProblems = {
  wrong: { password: 'Wrong username or password.' },
  wait: { password: 'Too many wrong passwords. Wait a minute of this world’s time, then try again.' },
} as const satisfies Record<string, PageForms['problems']>

/** Only a professional account, and only behind one Page at a time. */
function checkLinkable(world: World, account: Account): PageForms['problems'] {
  if (account.type === 'PERSONAL')
    return { username: 'That is a personal account. Switch it to professional on Instagram, under Edit Profile.' }
  const other = findPageOfAccount(world, account.id)
  return other === undefined ? undefined : { username: `It is linked to the Page ${other.name} already.` }
}

function unlink(c: SiteContext, { page, person }: PageVisit): Response {
  const { world } = c.env.call.context
  world.database.transaction(() => {
    linkAccount(world, page.id, null)
    recordAudit(world, { actor: person.email, action: 'page.unlinked', detail: page.id })
  })
  return answerForm(c, pagePath(page.id), 'account-unlinked')
}
