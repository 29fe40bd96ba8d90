import {
  areaOf,
  areaTitles,
  findOperation,
  type Login,
  type OperationArea,
  type OperationName,
  operationPath,
  operations,
  placeOf,
  summaries,
} from '@darkroom/contract'
import { coverage } from '../../graph/coverage.ts'
import { uploadBase } from '../../publishing/upload/address.ts'

/** An operation as the explorer lists it. */
export interface Explorable {
  readonly name: OperationName
  readonly area: OperationArea
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly logins: readonly Login[]
  /** Whether it changes something in the world. */
  readonly writes: boolean
  /** Whether Darkroom has it; otherwise it is answered with 501. */
  readonly answered: boolean
}

/** Every operation of the contract. */
export const explorable: readonly Explorable[] = (Object.keys(operations) as OperationName[]).map((name) => ({
  name,
  area: areaOf(name),
  method: placeOf(name).method,
  path: pathOf(name),
  summary: summaries[name],
  logins: Object.keys(operations[name].logins) as Login[],
  writes: placeOf(name).method !== 'GET',
  answered: coverage.answers(name),
}))

function pathOf(name: OperationName): string {
  const path = operationPath(name)
  return findOperation(name)?.host === undefined ? path : `${uploadBase}/{version}${path.replace(/\/upload$/, '')}`
}

/** An operation of the explorer by its name in the contract. */
export function findExplorable(name: string): Explorable | undefined {
  return explorable.find((each) => each.name === name)
}

/** Operations with all words of a text in their name, path, summary or area, and those of one login only, if one is given. */
export function searchExplorable(text: string, login?: Login): readonly Explorable[] {
  const words = text.toLowerCase().slice(0, 200).split(/\s+/)
  return explorable.filter((each) => {
    const told = `${each.name} ${each.path} ${each.summary} ${areaTitles[each.area]}`.toLowerCase()
    return (login === undefined || each.logins.includes(login)) && words.every((word) => told.includes(word))
  })
}
