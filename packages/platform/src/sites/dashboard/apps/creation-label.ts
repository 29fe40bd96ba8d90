import { appTypes, useCases } from '@darkroom/contract'
import type { App } from '../../../world/records/apps.ts'

/** What an app was created as: by type, or by use case. */
export function creationLabel({ creation, type }: Pick<App, 'creation' | 'type'>): { term: string; label: string } {
  return creation === 'useCase'
    ? { term: 'Use case', label: useCases.instagram.label }
    : { term: 'Type', label: appTypes[type].label }
}
