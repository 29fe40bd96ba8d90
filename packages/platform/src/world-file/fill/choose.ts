import type { Chance } from '../../drawing/chance.ts'

/** One of a list. */
export function anyOf<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[chance.whole(0, items.length - 1)]
  if (item === undefined) throw new Error('A list of words is empty.')
  return item
}

/** Many small numbers and few large ones, as followers and likes are spread. @param usual What half of them stay below. */
export function powerLaw(usual: number, most: number, chance: Chance): number {
  return Math.min(most, Math.round(usual * (2 * chance.between(0.0001, 1)) ** -0.85))
}
