/** Something that is done with an input of a size. */
export interface Input {
  readonly name: string
  /** Size at which it is no longer doubled. */
  readonly most: number
  /** Prepares an input of about `size` characters. @returns What is timed. */
  readonly prepare: (size: number) => (() => unknown) | Promise<() => unknown>
}

/** How long an input took at a size, and how much longer at twice that. */
export interface Doubling {
  readonly name: string
  readonly size: number
  /** At twice the size. */
  readonly milliseconds: number
  /** 2 where the time is linear, 4 where it is quadratic; undefined where it was too short at any size to tell. */
  readonly ratio: number | undefined
}

/** Milliseconds below which other things a machine does weigh more than the input. */
const shortest = 8
/** Milliseconds beyond which a size is not doubled any more. */
const longest = 2000
const runs = 5
/** Beyond this it is not chance: linear work gives 2, quadratic 4. */
const gross = 3.5

/** Doubles an input until its time can be told from noise; the shortest of several runs counts. @param now Milliseconds. */
export async function measureDoubling({ name, most, prepare }: Input, now: () => number): Promise<Doubling> {
  const shortestOf = async (size: number): Promise<number> => {
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const work = await prepare(size)
      const start = now()
      await work()
      times.push(now() - start)
    }
    return Math.min(...times)
  }

  let size = 500
  // The first time is the compiler's.
  await shortestOf(size)
  let before = await shortestOf(size)
  let wasGross = false
  for (;;) {
    const after = await shortestOf(size * 2)
    const doubling = { name, size, milliseconds: after, ratio: before < shortest ? undefined : after / before }
    const isLast = size * 4 > most || after > longest
    // A large ratio counts when it is there twice: memory that is cleared, or code that is compiled, makes one.
    if (isLast || (doubling.ratio !== undefined && isGross(doubling) === wasGross)) return doubling
    wasGross = isGross(doubling)
    size *= 2
    before = after
  }
}

/** Whether an input takes more than linear time, beyond doubt. */
export function isGross({ ratio = 0 }: Doubling): boolean {
  return ratio > gross
}

/** A line for a person. */
export function printDoubling({ name, size, milliseconds, ratio }: Doubling): string {
  const time = `${milliseconds.toFixed(1)} ms for ${(size * 2).toLocaleString('en')}`
  return `${name}: ${ratio === undefined ? 'quick' : `${ratio.toFixed(2)} times for twice the size`}, ${time}`
}
