/** What work makes of what it is given; `undefined` where it throws: what it throws may quote what must not be told. */
export function attempt<Given, Made>(given: Given, work: (given: Given) => Made): Made | undefined {
  try {
    return work(given)
  } catch {
    return undefined
  }
}
