/** A count, as it is told beside a name. */
export function atMost99(count: number): string {
  return count > 99 ? '99+' : String(count)
}
