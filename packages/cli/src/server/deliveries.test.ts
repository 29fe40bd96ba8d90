import { expect, test } from 'vitest'
import { type Every, startDeliveries } from './deliveries.ts'

/** Seconds that pass when they are told to. */
function handmadeTime(): { every: Every; tick: () => void; stopped: () => boolean } {
  let run: (() => void) | undefined
  return {
    every: (_, tick) => {
      run = tick
      return () => {
        run = undefined
      }
    },
    tick: () => run?.(),
    stopped: () => run === undefined,
  }
}

/** A platform whose deliveries end when they are told to. */
function slowPlatform(): { deliverCallbacks: () => Promise<number>; open: PromiseWithResolvers<number>[] } {
  const open: PromiseWithResolvers<number>[] = []
  return {
    open,
    deliverCallbacks: () => {
      const answer = Promise.withResolvers<number>()
      open.push(answer)
      return answer.promise
    },
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('what is due is looked for every second, and at once when woken', async () => {
  const time = handmadeTime()
  let looks = 0
  const deliveries = startDeliveries({ deliverCallbacks: async () => ++looks }, undefined, time.every)
  expect(looks).toBe(0)
  time.tick()
  await settled()
  time.tick()
  await settled()
  deliveries.wake()
  await settled()
  expect(looks).toBe(3)
})

test('never twice at once; seconds that pass meanwhile are one more look', async () => {
  const time = handmadeTime()
  const platform = slowPlatform()
  startDeliveries(platform, undefined, time.every)
  for (let second = 0; second < 5; second++) time.tick()
  expect(platform.open).toHaveLength(1)
  platform.open[0]?.resolve(0)
  await settled()
  expect(platform.open).toHaveLength(2)
  platform.open[1]?.resolve(0)
  await settled()
  expect(platform.open).toHaveLength(2)
})

test('a fault is told, and the next look is as ever', async () => {
  const time = handmadeTime()
  const platform = slowPlatform()
  const faults: unknown[] = []
  startDeliveries(platform, (fault) => faults.push(fault), time.every)
  time.tick()
  platform.open[0]?.reject(new Error('broken'))
  await settled()
  expect(faults).toEqual([new Error('broken')])
  time.tick()
  expect(platform.open).toHaveLength(2)
})

test('at the end what is underway is waited for, and nothing begins', async () => {
  const time = handmadeTime()
  const platform = slowPlatform()
  const deliveries = startDeliveries(platform, undefined, time.every)
  time.tick()
  time.tick()
  let ended = false
  const ending = deliveries.end().finally(() => {
    ended = true
  })
  await settled()
  expect(ended).toBe(false)
  platform.open[0]?.resolve(0)
  await ending
  expect(platform.open).toHaveLength(1)
  expect(time.stopped()).toBe(true)
})
