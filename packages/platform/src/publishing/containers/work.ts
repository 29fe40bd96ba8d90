import type { Context } from '../../call.ts'
import { type Container, findContainer, listWaitingContainers } from '../../world/records/containers.ts'
import { livingSince } from './state.ts'
import { failInside, fetchVideo } from './video.ts'

/** Fetches the files of containers in the background, a few at a time. */
export interface Work {
  /** Begins with a container, or puts it in the queue. */
  start(containerId: string): void
  /** Begins with those that a stopped process left. */
  resume(): void
  /** Waits until nothing is left to do. */
  settled(): Promise<void>
}

const atOnce = 4

/** @param ending Aborts when the platform closes: what is underway is then left as it is, for the next start. */
export function createWork(context: () => Context, ending: AbortSignal, onFault: (fault: unknown) => void): Work {
  const queue: string[] = []
  const underway = new Set<Promise<void>>()

  async function fetchOne(id: string): Promise<void> {
    const container = findContainer(context().world, id)
    if (container?.state !== 'WAITING') return
    try {
      await fetchVideo(context(), container)
    } catch (error) {
      if (ending.aborted) return
      onFault(error)
      failInside(context(), container, error)
    }
  }

  function next(): void {
    while (underway.size < atOnce && !ending.aborted) {
      const id = queue.shift()
      if (id === undefined) return
      const work = fetchOne(id).finally(() => {
        underway.delete(work)
        next()
      })
      underway.add(work)
    }
  }

  function start(id: string): void {
    queue.push(id)
    next()
  }

  return {
    start,
    resume: () => {
      const { world } = context()
      const left = listWaitingContainers(world, livingSince(world.clock.now()))
      for (const { id } of left.filter(isFetched)) start(id)
    },
    settled: async () => {
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}

function isFetched({ source }: Container): boolean {
  return source === 'url'
}
