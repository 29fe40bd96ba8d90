import type { SiteContext } from '../../../site-kit/site.ts'
import { findPage, findPageTasks, type Page } from '../../../world/records/pages.ts'
import type { Person } from '../../../world/records/people.ts'
import { sendFacebookProblem } from '../frame.tsx'
import { answerForm } from '../notices.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { fullControl } from './page-tasks.ts'

/** Somebody on the page of a Page of theirs. */
export interface PageVisit {
  readonly page: Page
  readonly person: Person
  readonly hasControl: boolean
}

/** The path of a Page's own page. */
export function pagePath(id: string): string {
  return `/pages/${id}/`
}

/** Answers for somebody with a task on the Page in the address; to anybody else there is no such Page. */
export function onPage(c: SiteContext, answer: (visit: PageVisit) => Response): Response {
  return asPerson(c, '/pages/', (person) => {
    const { world } = c.env.call.context
    const page = findPage(world, c.req.param('page') ?? '')
    const tasks = page && findPageTasks(world, page.id, person.id)
    if (page === undefined || tasks === undefined) return sendFacebookProblem(c, 404, 'You have no such Page.')
    return answer({ page, person, hasControl: tasks.includes(fullControl) })
  })
}

/** As {@link onPage}, for forms that take full control of the Page. */
export function withControl(c: SiteContext, answer: (visit: PageVisit) => Response): Response {
  return onPage(c, (visit) => (visit.hasControl ? answer(visit) : answerForm(c, pagePath(visit.page.id), 'no-control')))
}
