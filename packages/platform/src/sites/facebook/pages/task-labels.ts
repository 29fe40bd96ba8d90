import { type PageTask, pageTasks } from '@darkroom/contract'

/** Tasks as the pages name them. @param tasks Joined by commas. */
export function taskLabels(tasks: string): string {
  const known: Readonly<Record<string, PageTask>> = pageTasks
  return tasks
    .split(',')
    .map((task) => known[task]?.label ?? task)
    .join(', ')
}
