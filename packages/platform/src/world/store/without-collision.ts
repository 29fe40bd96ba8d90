/** Times a file that is locked is tried, over about 150 ms: after that somebody has it to keep. */
const attempts = 8

/**
 * Opens a file that one process may have. Two that try at the same time can refuse each other: then both have let go when this
 * tries again, after pauses that differ from process to process.
 */
export function withoutCollision<Opened>(open: () => Opened, pause: (milliseconds: number) => void = sleep): Opened {
  for (let attempt = 1; ; attempt++) {
    try {
      return open()
    } catch (error) {
      if (attempt === attempts || !isLocked(error)) throw error
      pause(attempt ** 2 + (process.pid % 5))
    }
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED (sqlite.org/rescode.html). */
function isLocked(error: unknown): boolean {
  const { errcode = 0 } = error as { errcode?: number }
  return [5, 6].includes(errcode & 0xff)
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
