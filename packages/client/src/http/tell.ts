/** Calls a function of the app that may fail, now or later, and ignores its failure. */
export function tell(telling: () => unknown): void {
  new Promise((resolve) => {
    resolve(telling())
  }).catch(() => undefined)
}
