import type { Readable } from 'node:stream'

/** Restarts the store's server once, when a drill tells on stderr that its second month has begun: posts are on their way then, and owners come back. */
export function restartInMonth2(stderr: Readable, restart: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = ''
    let isDone = false
    stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (isDone || !told.includes('Month 2 ')) return
      isDone = true
      restart().then(resolve, reject)
    })
    stderr.on('end', () => {
      if (!isDone) reject(new Error('The drill had no second month.'))
    })
  })
}
