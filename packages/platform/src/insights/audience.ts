/** Who somebody is, as demographics tell people apart. Absent: not known. */
export interface Audience {
  /** Two letters: `DE`. */
  readonly country?: string | undefined
  /** With its region: `London, England`. */
  readonly city?: string | undefined
  /** A group: `25-34`. */
  readonly age?: string | undefined
  /** `F`, `M` or `U`. */
  readonly gender?: string | undefined
}

/** The breakdowns of demographics, in the order in which an audience is stored. */
const dimensions = ['country', 'city', 'age', 'gender'] as const

/** An audience as it is stored; empty if nothing is known. */
export function printAudience(audience: Audience): string {
  const parts = dimensions.map((name) => audience[name] ?? '')
  return parts.every((part) => part === '') ? '' : parts.join('|')
}

/** An audience that was stored. */
export function readAudience(text: string): Audience {
  const parts = text.split('|')
  return Object.fromEntries(dimensions.flatMap((name, at) => (parts[at] ? [[name, parts[at]]] : [])))
}
