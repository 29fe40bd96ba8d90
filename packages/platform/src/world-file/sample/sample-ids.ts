/** Ids as Instagram gives them, the same in every sample world: documentation and bookmarks keep them. */
export function idOf(number: number): string {
  return `179${18_195_224_117 + number * 7_919_331}${String(100 + number)}`
}
