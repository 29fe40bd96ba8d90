import { pageTasks } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { removePageTasks, setPageTasks } from '../../../world/records/pages.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import { answerForm } from '../notices.ts'
import { sendPageSettings } from './page-settings.tsx'
import { fullControl, leavesNoControl } from './page-tasks.ts'
import { type PageVisit, pagePath, withControl } from './page-visit.ts'

/** Giving somebody tasks on a Page, and taking all of them. A token for the Page dies with the last task (subcode 492). */
export function pageTaskRoutes(site: Hono<SiteEnv>): void {
  site.post('/pages/:page/tasks', (c) => withControl(c, (visit) => giveTasks(c, visit)))
  site.post('/pages/:page/take', (c) => withControl(c, (visit) => takeTasks(c, visit)))
}

function giveTasks(c: SiteContext, visit: PageVisit): Response {
  const { world } = c.env.call.context
  const form = c.get('form')
  const email = (form.get('email') ?? '').trim()
  const tasks = Object.keys(pageTasks).filter((task) => form.has(`task_${task}`))
  const person = findPersonByEmail(world, email)
  if (person === undefined)
    return sendPageSettings(c, visit, { email, problems: { email: 'Nobody in this world has this address.' } })
  if (tasks.length === 0) return sendPageSettings(c, visit, { email, problems: { tasks: 'Tick at least one task.' } })
  if (!tasks.includes(fullControl) && leavesNoControl(world, visit.page.id, person.id))
    return answerForm(c, pagePath(visit.page.id), 'last-control')
  world.database.transaction(() => {
    setPageTasks(world, visit.page.id, person.id, tasks)
    recordAudit(world, {
      actor: visit.person.email,
      action: 'page.tasks.given',
      detail: `${visit.page.id} ${person.email} ${tasks.join(',')}`,
    })
  })
  return answerForm(c, pagePath(visit.page.id), 'tasks-saved')
}

function takeTasks(c: SiteContext, { page, person }: PageVisit): Response {
  const { world } = c.env.call.context
  const personId = c.get('form').get('person') ?? ''
  if (leavesNoControl(world, page.id, personId)) return answerForm(c, pagePath(page.id), 'last-control')
  world.database.transaction(() => {
    removePageTasks(world, page.id, personId)
    recordAudit(world, { actor: person.email, action: 'page.tasks.taken', detail: `${page.id} ${personId}` })
  })
  // Whoever took their own tasks has no such Page any more.
  return answerForm(c, personId === person.id ? '/pages/' : pagePath(page.id), 'tasks-saved')
}
