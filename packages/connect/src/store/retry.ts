/** The most times that work is tried: some ten seconds. With 16 buckets of work, more than a handful are rare. */
const mostTries = 60

/**
 * Does work again where the database says that it collided with another's: 40001 (serialisation) and 40P01 (deadlock) of PostgreSQL and
 * its kin, and SQLite's "busy" when a reader became a writer. What collided has not happened.
 *
 * @param wait Waits so many milliseconds.
 */
export async function retried<T>(work: () => Promise<T>, wait: (milliseconds: number) => Promise<void>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isCollision(error) || tries >= mostTries) throw error
      await wait(Math.min(200, 2 ** tries))
    }
  }
}

/** Whether a statement lost against another's. */
function isCollision(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number }
  return code === '40001' || code === '40P01' || (errcode !== undefined && (errcode & 255) === 5)
}
