import { type PageTask, pageTasks, type ScopeName } from '@darkroom/contract'

const tasks: Readonly<Record<string, PageTask>> = pageTasks
const boundToTasks = new Set(Object.values(tasks).flatMap(({ permissions }) => permissions))

/** A Page as somebody may share it with an app. */
export interface SharedPage {
  /** The person's tasks on it. */
  readonly tasks: readonly string[]
  /** The professional account behind it, if there is one. */
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

/** Whether a permission is about a Page or the Instagram account behind one, so that Pages have to be chosen for it. */
export function isAboutPages(scope: ScopeName): boolean {
  return !aboutNoPage.includes(scope)
}

/** Whether a permission can be given only by somebody with the task for it, on a Page with an Instagram account (/docs/instagram-platform/overview). */
export function needsTask(scope: ScopeName): boolean {
  return boundToTasks.has(scope)
}

/** Of the permissions asked for or granted, those that somebody's tasks let them give for one Page. */
export function permissionsForPage<Scope extends ScopeName>(scopes: readonly Scope[], page: SharedPage): Scope[] {
  const given = new Set(page.tasks.flatMap((task) => tasks[task]?.permissions ?? []))
  return scopes.filter(
    (scope) => isAboutPages(scope) && (!needsTask(scope) || (page.accountId !== null && given.has(scope))),
  )
}
