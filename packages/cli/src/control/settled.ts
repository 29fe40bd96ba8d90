import { setTimeout as wait } from 'node:timers/promises'
import type { SentWebhook } from './api-client.ts'

/** Asks until a delivery was tried: the server sends what is due every second. @returns undefined after 15 seconds. */
export async function settled(list: () => Promise<SentWebhook[]>, id: string): Promise<SentWebhook | undefined> {
  for (let asked = 0; asked < 60; asked++) {
    const found = (await list()).find((one) => one.id === id)
    if (found === undefined || found.state !== 'waiting' || found.attempts > 1) return found
    await wait(250)
  }
  return undefined
}
