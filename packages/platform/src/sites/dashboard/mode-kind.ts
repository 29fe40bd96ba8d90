import type { App } from '../../world/records/apps.ts'

/**
 * How an app is opened to everybody: apps by type have a mode, apps by use case are published, and apps of type Business have
 * neither, so that access levels alone decide (/docs/development/create-an-app/app-dashboard).
 */
export function modeKind({ type, creation }: Pick<App, 'type' | 'creation'>): 'mode' | 'published' | 'accessLevels' {
  if (creation === 'useCase') return 'published'
  return type === 'business' ? 'accessLevels' : 'mode'
}
