/** Returns the result of a function, or `undefined` if it throws. The thrown error is dropped, because it may quote a secret. */
export function attempt<Given, Made>(given: Given, work: (given: Given) => Made): Made | undefined {
  try {
    return work(given)
  } catch {
    return undefined
  }
}
