/** Tells somebody who may fail, now or later: what they are told of is done all the same. */
export function tell(telling: () => unknown): void {
  new Promise((resolve) => {
    resolve(telling())
  }).catch(() => undefined)
}
