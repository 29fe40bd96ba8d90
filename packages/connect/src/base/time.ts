/** Milliseconds. */
export const second = 1000
export const minute: number = 60 * second
export const hour: number = 60 * minute
export const day: number = 24 * hour

/** Calls a function after so many milliseconds, unless the function that it returns is called first. */
export type Timer = (milliseconds: number, ring: () => void) => () => void

/** A timer that does not keep the process alive. */
export const systemTimer: Timer = (milliseconds, ring) => {
  const id = setTimeout(ring, milliseconds)
  id.unref()
  return () => clearTimeout(id)
}

/** A moment as people and programs read it; null where there is none. */
export function isoOf(moment: number | null | undefined): string | null {
  return moment === null || moment === undefined ? null : new Date(moment).toISOString()
}
