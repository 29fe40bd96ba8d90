import { type PageTask, pageTasks, type ScopeName } from '@darkroom/contract'

const tasks: Readonly<Record<string, PageTask>> = pageTasks
const boundToTasks = new Set(Object.values(tasks).flatMap(({ permissions }) => permissions))

/** A Page that a person can share with an app. */
export interface SharedPage {
  /** The person's tasks on it. */
  readonly tasks: readonly string[]
  /** The professional account that it is linked to, if any. */
  readonly accountId: string | null
}

const aboutNoPage: readonly ScopeName[] = [
  'public_profile',
  'email',
  'openid',
  'ads_management',
  'ads_read',
  'catalog_management',
]

/** Whether a permission is about Pages or their Instagram accounts, so that the person has to choose Pages. */
export function isAboutPages(scope: ScopeName): boolean {
  return !aboutNoPage.includes(scope)
}

/** Whether a permission needs a task on a Page with an Instagram account (/docs/instagram-platform/overview). */
export function needsTask(scope: ScopeName): boolean {
  return boundToTasks.has(scope)
}

/** The permissions, of those given, that a person's tasks allow them to grant for a Page. */
export function permissionsForPage<Scope extends ScopeName>(scopes: readonly Scope[], page: SharedPage): Scope[] {
  const given = new Set(page.tasks.flatMap((task) => tasks[task]?.permissions ?? []))
  return scopes.filter(
    (scope) => isAboutPages(scope) && (!needsTask(scope) || (page.accountId !== null && given.has(scope))),
  )
}
