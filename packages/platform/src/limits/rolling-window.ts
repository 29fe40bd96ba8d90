/** How many calls there were in the time just past. It knows time in sixtieths of its length, and so takes little room however many there were. */
export interface RollingWindow {
  /** Counts one call. @param now Unix milliseconds in the world. @returns How many there were, this one included. */
  count(now: number): number
  /** How many there were. */
  total(now: number): number
  /** Milliseconds until there were fewer than so many, if nothing more is counted. */
  untilBelow(limit: number, now: number): number
}

const slots = 60

/** @param length Milliseconds. */
export function createRollingWindow(length: number): RollingWindow {
  const width = length / slots
  const counts = new Float64Array(slots)
  let latest = Number.NEGATIVE_INFINITY
  let sum = 0

  function moveTo(now: number): number {
    const slot = Math.floor(now / width)
    // A world that was put back in time begins anew, as does one that leapt over all that was counted.
    if (slot < latest || slot - latest >= slots) {
      counts.fill(0)
      sum = 0
    } else {
      for (let past = latest + 1; past <= slot; past++) {
        sum -= counts[past % slots] ?? 0
        counts[past % slots] = 0
      }
    }
    latest = slot
    return slot % slots
  }

  return {
    count: (now) => {
      const at = moveTo(now)
      counts[at] = (counts[at] ?? 0) + 1
      return ++sum
    },
    total: (now) => {
      moveTo(now)
      return sum
    },
    untilBelow: (limit, now) => {
      moveTo(now)
      let left = sum
      for (let age = slots - 1; age >= 0 && left >= limit; age--) {
        const slot = latest - age
        left -= counts[slot % slots] ?? 0
        if (left < limit) return (slot + slots) * width - now
      }
      return left < limit ? 0 : length
    },
  }
}
