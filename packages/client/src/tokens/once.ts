/** Runs work once at a time for each key. Calls while it runs get the same result. */
export function once<T>(running: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const found = running.get(key) ?? work().finally(() => running.delete(key))
  running.set(key, found)
  return found
}
