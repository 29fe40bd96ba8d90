import type { Chance } from '../../drawing/chance.ts'

/** Ids in the shape that Instagram's have, each given once. */
export interface FillIds {
  account(): string
  media(): string
  comment(): string
  person(): string
  page(): string
}

/** Makes ids of chance. */
export function idsOf(chance: Chance): FillIds {
  const given = new Set<string>()
  function unused(make: () => string): string {
    let id = make()
    while (given.has(id)) id = make()
    given.add(id)
    return id
  }
  const digits = (count: number): string => {
    let text = ''
    while (text.length < count) text += String(chance.whole(1_000_000, 9_999_999)).slice(1)
    return text.slice(0, count)
  }
  return {
    account: () => unused(() => `17841${digits(11)}${chance.pick([1, 3, 5, 7, 9])}`),
    media: () => unused(() => `179${digits(14)}`),
    comment: () => unused(() => `1785${digits(13)}`),
    person: () => unused(() => `10${digits(14)}`),
    page: () => unused(() => `10${digits(13)}`),
  }
}
