/** Calls back once other work had its turn. */
export type Later = (work: () => void) => void

/** After what waits for the event loop: a request that has come in is answered first, and no process is kept alive. */
export const whenIdle: Later = (work) => {
  setImmediate(work).unref()
}

/** When work is interrupted, and where its errors are reported. */
export interface Slicing {
  readonly later: Later
  readonly isEnded: () => boolean
  readonly onFault: (fault: unknown) => void
}

/** Does long work a slice at a time: as far as its next `yield`, and on when everything else had its turn. */
export function inSlices(work: Iterator<unknown>, { later, isEnded, onFault }: Slicing): void {
  const slice = (): void => {
    if (isEnded()) return
    try {
      if (work.next().done !== true) later(slice)
    } catch (fault) {
      onFault(fault)
    }
  }
  later(slice)
}
