/** So much faster than real time goes the drill: a lease of five minutes ends after ten seconds. */
export const speed = 30

/** A moment of the drill, and the real moment at which it was. */
export interface Reading {
  readonly at: number
  readonly real: number
}

/** The drill's time, from one reading of it. */
export function drillTime({ at, real }: Reading): number {
  return at + (Date.now() - real) * speed
}
