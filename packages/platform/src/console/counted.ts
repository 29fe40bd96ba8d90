/** How many there are, in words: `1 account`, `5 accounts`, or `50 accounts and more`. @param most How many are shown. */
export function counted(count: number, most: number, one: string, many = `${one}s`): string {
  if (count > most) return `${most} ${many} and more`
  return `${count} ${count === 1 ? one : many}`
}
