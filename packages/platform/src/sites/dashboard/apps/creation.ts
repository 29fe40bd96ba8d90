import { type AppType, appTypes, type Day, holdsOn, type UseCase, useCases } from '@darkroom/contract'
import type { App } from '../../../world/records/apps/apps.ts'
import type { Checked } from '../../../world/text-rules/checked.ts'
import { modeKind } from '../app-mode.tsx'

/** What an app is created as. */
export type Creation = Pick<App, 'type' | 'creation' | 'mode'>

/** Whether the use case can be chosen on a day. */
export function offersUseCase(day: Day): boolean {
  const entry: UseCase = useCases.instagram
  return holdsOn(entry, day)
}

/** How the form names the use case, beside the types. */
export const useCaseChoice = 'use-case-instagram'

/**
 * What a choice of use case or type makes. An app by use case has no type, and is kept with Business, the type that takes the
 * same products. One without a mode switch is open from the start: then access levels decide alone.
 */
export function checkCreation(chosen: string, day: Day): Checked<Creation> {
  if (chosen === useCaseChoice && offersUseCase(day))
    return { value: { type: 'business', creation: 'useCase', mode: 'development' } }
  if (!Object.hasOwn(appTypes, chosen))
    return { problem: offersUseCase(day) ? 'Choose a use case or a type.' : 'Choose a type.' }
  const kind = { type: chosen as AppType, creation: 'type' } as const
  return { value: { ...kind, mode: modeKind(kind) === 'accessLevels' ? 'live' : 'development' } }
}

/** What an app was created as: by type, or by use case. */
export function creationLabel({ creation, type }: Pick<App, 'creation' | 'type'>): { term: string; label: string } {
  return creation === 'useCase'
    ? { term: 'Use case', label: useCases.instagram.label }
    : { term: 'Type', label: appTypes[type].label }
}
