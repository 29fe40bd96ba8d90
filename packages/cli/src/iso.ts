/** A moment as machines read it: `2024-11-01T00:00:00Z`. @param moment Unix milliseconds. */
export function isoSeconds(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`
}
